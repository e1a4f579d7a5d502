package dev.vitrine.tables;

import dev.vitrine.catalog.VoteLog;
import dev.vitrine.problem.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Outcomes of votes as others write them. */
final class OutcomeWords {
    private static final Map<String, VoteLog.Outcome> WORDS = Map.ofEntries(
            Map.entry("model_a", VoteLog.Outcome.FIRST),
            Map.entry("model a", VoteLog.Outcome.FIRST),
            Map.entry("left", VoteLog.Outcome.FIRST),
            Map.entry("first", VoteLog.Outcome.FIRST),
            Map.entry("model_b", VoteLog.Outcome.SECOND),
            Map.entry("model b", VoteLog.Outcome.SECOND),
            Map.entry("right", VoteLog.Outcome.SECOND),
            Map.entry("second", VoteLog.Outcome.SECOND),
            Map.entry("tie", VoteLog.Outcome.DRAW),
            Map.entry("tied", VoteLog.Outcome.DRAW),
            Map.entry("tie (bothbad)", VoteLog.Outcome.DRAW),
            Map.entry("both", VoteLog.Outcome.DRAW),
            Map.entry("both bad", VoteLog.Outcome.DRAW),
            Map.entry("neither", VoteLog.Outcome.DRAW),
            Map.entry("equal", VoteLog.Outcome.DRAW),
            Map.entry("0.5", VoteLog.Outcome.DRAW),
            Map.entry("½", VoteLog.Outcome.DRAW),
            Map.entry("=", VoteLog.Outcome.DRAW),
            Map.entry("drawn", VoteLog.Outcome.DRAW));

    private OutcomeWords() {}

    /**
     * What a word leaves no doubt of: "win" and "1" do, as nobody knows of which model.
     *
     * @param a the vote's first model: its id stands for its victory
     */
    static Optional<VoteLog.Outcome> meant(String text, String a, String b) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (!plain.isEmpty() && plain.equals(a)) {
            return Optional.of(VoteLog.Outcome.FIRST);
        }
        if (!plain.isEmpty() && plain.equals(b)) {
            return Optional.of(VoteLog.Outcome.SECOND);
        }
        return VoteLog.Outcome.of(plain)
                .or(() -> Optional.ofNullable(WORDS.get(plain)))
                .or(() -> Suggestion.closest(plain, List.of(VoteLog.Outcome.DRAW.key()))
                        .map(draw -> VoteLog.Outcome.DRAW));
    }
}
