package dev.vitrine.wording;

import dev.vitrine.price.Job;
import dev.vitrine.value.Size;
import java.util.Optional;

/** Jobs in words: {@code 5 seconds at 720p}. */
public final class JobWords {
    private JobWords() {}

    /** The whole job: {@code 5 seconds at 720p}. */
    public static String name(Job job) {
        return job.match(
                clip -> Words.count(clip.seconds(), "second") + " at "
                        + ConditionWords.resolution(clip.resolution().name()),
                recording -> Amounts.number(recording.seconds()) + " seconds of audio",
                picture -> "one image of " + pixels(picture.size()) + " pixels");
    }

    /** What is made or heard: {@code clip}. */
    public static String noun(Job job) {
        return job.match(clip -> "clip", recording -> "recording", picture -> "image");
    }

    /** Whether a verb after {@link #name} is a plural: a clip is spoken of by its seconds. */
    public static boolean isPlural(Job job) {
        return job.match(clip -> clip.seconds() != 1, recording -> true, picture -> false);
    }

    /** {@code come to} or {@code comes to}, between spaces. */
    public static String comesTo(Job job) {
        return isPlural(job) ? " come to " : " comes to ";
    }

    /** How its pixels are counted: {@code 1280 × 720 × 24 fps × 5 s}; absent if they cannot be. */
    public static Optional<String> pixels(Job job) {
        return job.match(
                clip -> clip.framesPerSecond()
                        .map(frames -> pixels(clip.resolution().widescreen()) + " × " + frames + " fps × "
                                + clip.seconds() + " s"),
                recording -> Optional.empty(),
                picture -> Optional.of(pixels(picture.size())));
    }

    private static String pixels(Size size) {
        return size.toString().replace("x", " × ");
    }
}
