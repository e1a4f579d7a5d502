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
        return Shape.<Media>of("What pictures, clips or sound a model makes.")
                .with(
                        "resolutions",
                        Type.list(Type.text()),
                        "Such as 720p, lowest first.",
                        media -> media.resolutions().stream()
                                .map(Resolution::name)
                                .toList())
                .with(
                        "sizes",
                        Type.list(Type.text()),
                        "Width and height in pixels, such as 1024x1024.",
                        media -> media.sizes().stream().map(Size::toString).toList())
                .with(
                        "durations",
                        Type.list(Type.integer()),
                        "In seconds, shortest first.",
                        media -> media.durations().stream()
                                .map(Integer::longValue)
                                .toList())
                .with("aspect_ratios", Type.list(Type.text()), "Such as 16:9.", Media::aspectRatios)
                .maybe(
                        "fps",
                        Type.integer(),
                        "Frames per second of its clips.",
                        media -> media.framesPerSecond().map(Integer::longValue))
                .maybe("audio", Type.flag(), "Whether clips come with sound.", Media::audio);
    }

    static Shape<Model.Website> link() {
        return Shape.<Model.Website>of("A page elsewhere.")
                .with(
                        "kind",
                        Type.oneOf(Arrays.stream(Model.Website.Kind.values())
                                .map(Model.Website.Kind::key)
                                .toList()),
                        "What it is about.",
                        link -> link.kind().key())
                .with("url", Type.url(), "Its address.", Model.Website::url);
    }

    static Shape<Model.Example> example() {
        return Shape.<Model.Example>of("A prompt, and what the model made of it.")
                .with(
                        "kind",
                        ModelShapes.MODALITY,
                        "What came out.",
                        example -> example.kind().key())
                .with("prompt", Type.text(), "What was asked.", Model.Example::prompt)
                .maybe("output", Type.url(), "Where the output lies.", Model.Example::output)
                .maybe("text", Type.text(), "The output itself, where it is text.", Model.Example::text)
                .maybe("source", Type.url(), "Where it was published.", Model.Example::source);
    }

    static Shape<Model.Question> question() {
        return Shape.<Model.Question>of("A question and its answer.")
                .with("question", Type.text(), "The question.", Model.Question::question)
                .with("answer", Type.markdown(), "The answer.", Model.Question::answer);
    }
}
