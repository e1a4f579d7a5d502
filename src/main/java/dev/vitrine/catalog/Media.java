package dev.vitrine.catalog;

import dev.vitrine.value.Resolution;
import dev.vitrine.value.Size;
import java.util.List;
import java.util.Optional;

/**
 * What pictures, clips or sound a model makes.
 *
 * @param resolutions such as 720p, lowest first
 * @param sizes such as 1024x1024
 * @param durations in seconds, shortest first
 * @param aspectRatios such as 16:9
 * @param framesPerSecond of its clips, where its maker says
 * @param audio whether clips come with sound; absent when it is not known
 */
public record Media(
        List<Resolution> resolutions,
        List<Size> sizes,
        List<Integer> durations,
        List<String> aspectRatios,
        Optional<Integer> framesPerSecond,
        Optional<Boolean> audio) {
    /** Nothing known. */
    public static final Media UNKNOWN =
            new Media(List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public Media {
        resolutions = List.copyOf(resolutions);
        sizes = List.copyOf(sizes);
        durations = List.copyOf(durations);
        aspectRatios = List.copyOf(aspectRatios);
    }
}
