package dev.vitrine.review;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Errors between records that are there now and were not: a license that is gone and still mentioned. */
final class ErrorReview {
    /** How many are told; the others are counted. */
    private static final int TOLD = 10;

    /** What an error says, wherever in its file it is. */
    private record Finding(Rule rule, String path, String message) {
        static Finding of(Problem problem) {
            return new Finding(problem.rule(), problem.location().path(), problem.message());
        }
    }

    private ErrorReview() {}

    /** By file and line, at most ten and a count. */
    static List<ReviewItem> between(CatalogState base, CatalogState head) {
        Set<Finding> former = base.between().stream().map(Finding::of).collect(Collectors.toSet());
        List<Problem> caused = head.between().stream()
                .filter(problem -> !former.contains(Finding.of(problem)))
                .sorted()
                .distinct()
                .toList();
        List<ReviewItem> looks = new ArrayList<>();
        caused.stream()
                .limit(TOLD)
                .forEach(problem -> looks.add(look(
                        RecordId.at(problem.location().path()).label(),
                        problem.location(),
                        "vitrine check finds an error: " + problem.message())));
        if (caused.size() > TOLD) {
            Location next = caused.get(TOLD).location();
            looks.add(look(
                    "… and " + Words.count(caused.size() - TOLD, "error") + " more",
                    next,
                    "vitrine check finds " + Words.count(caused.size(), "error") + " between records in all"));
        }
        looks.addAll(doubled(base, head));
        return looks;
    }

    /** Models that look like another one since the change, or share a name with it. */
    private static List<ReviewItem> doubled(CatalogState base, CatalogState head) {
        Set<Finding> former = base.ties().stream().map(Finding::of).collect(Collectors.toSet());
        return head.ties().stream()
                .filter(problem -> !former.contains(Finding.of(problem)))
                .sorted()
                .limit(TOLD)
                .map(problem -> new ReviewItem(
                        RecordId.at(problem.location().path()).label(),
                        problem.location(),
                        List.of(new ReviewItem.Reason(ReviewItem.Rule.MODEL_REPEATED, problem.message()))))
                .toList();
    }

    private static ReviewItem look(String subject, Location place, String words) {
        return new ReviewItem(subject, place, List.of(new ReviewItem.Reason(ReviewItem.Rule.ERROR_CAUSED, words)));
    }
}
