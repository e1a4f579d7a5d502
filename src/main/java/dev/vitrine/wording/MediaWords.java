package dev.vitrine.wording;

import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Modality;
import dev.vitrine.value.Resolution;
import java.util.List;
import java.util.stream.Collectors;

/** What goes into a model and comes out of it, in words. */
public final class MediaWords {
    private MediaWords() {}

    /** {@code 540p, 720p, 1080p, 4K}. */
    public static String resolutions(Media media) {
        return media.resolutions().stream()
                .map(Resolution::name)
                .map(ConditionWords::resolution)
                .collect(Collectors.joining(", "));
    }

    /** {@code 5 or 9 seconds}. */
    public static String durations(Media media) {
        List<String> durations = media.durations().stream().map(String::valueOf).toList();
        return Words.or(durations) + (durations.equals(List.of("1")) ? " second" : " seconds");
    }

    /** {@code text}, {@code PDF}. */
    public static String modality(Modality modality) {
        return modality == Modality.PDF ? "PDF" : modality.key();
    }
}
