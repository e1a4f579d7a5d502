package dev.vitrine.api;

import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Model;
import dev.vitrine.value.Resolution;
import dev.vitrine.value.Size;
import java.util.Arrays;

/** What a model’s document holds as objects of their own: its media, links, examples and questions. */
final class PartShapes {
    private PartShapes() {}

    static Shape<Media> media() {
        return Shape.<Media>of("The properties of the images, clips or sound that a model makes.")
                .with(
                        "resolutions",
                        Type.list(Type.text()),
                        "The resolutions, such as 720p, lowest first.",
                        media -> media.resolutions().stream()
                                .map(Resolution::name)
                                .toList())
                .with(
                        "sizes",
                        Type.list(Type.text()),
                        "The sizes in pixels, such as 1024x1024.",
                        media -> media.sizes().stream().map(Size::toString).toList())
                .with(
                        "durations",
                        Type.list(Type.integer()),
                        "The durations of a clip in seconds, shortest first.",
                        media -> media.durations().stream()
                                .map(Integer::longValue)
                                .toList())
                .with("aspect_ratios", Type.list(Type.text()), "The aspect ratios, such as 16:9.", Media::aspectRatios)
                .maybe(
                        "fps",
                        Type.integer(),
                        "The frames per second of a clip.",
                        media -> media.framesPerSecond().map(Integer::longValue))
                .maybe("audio", Type.flag(), "Whether clips have sound.", Media::audio);
    }

    static Shape<Model.Website> link() {
        return Shape.<Model.Website>of("A page on another site.")
                .with(
                        "kind",
                        Type.oneOf(Arrays.stream(Model.Website.Kind.values())
                                .map(Model.Website.Kind::key)
                                .toList()),
                        "The subject of the page.",
                        link -> link.kind().key())
                .with("url", Type.url(), "The address of the page.", Model.Website::url);
    }

    static Shape<Model.Example> example() {
        return Shape.<Model.Example>of("A prompt and the model’s output.")
                .with(
                        "kind",
                        ModelShapes.MODALITY,
                        "The kind of output.",
                        example -> example.kind().key())
                .with("prompt", Type.text(), "The prompt.", Model.Example::prompt)
                .maybe("output", Type.url(), "The address of the output.", Model.Example::output)
                .maybe("text", Type.text(), "The output itself, if it is text.", Model.Example::text)
                .maybe("source", Type.url(), "The page on which the example was published.", Model.Example::source);
    }

    static Shape<Model.Question> question() {
        return Shape.<Model.Question>of("A question and its answer.")
                .with("question", Type.text(), "The question.", Model.Question::question)
                .with("answer", Type.markdown(), "The answer.", Model.Question::answer);
    }
}
