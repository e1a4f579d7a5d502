package dev.vitrine.pages.ranking;

import java.util.Optional;

/**
 * How good a model is, as its page tells it. Sections without facts are absent.
 *
 * @param rankings where it is in arenas: {@code #rankings}
 * @param benchmarks what it scored in tests: {@code #benchmarks}
 * @param similar who is next to it in arenas: {@code #similar}
 */
public record QualitySections(
        Optional<RankingsSection> rankings, Optional<BenchmarksSection> benchmarks, Optional<SimilarSection> similar) {
    /** Of a model that nobody has measured. */
    public static final QualitySections NONE =
            new QualitySections(Optional.empty(), Optional.empty(), Optional.empty());
}
