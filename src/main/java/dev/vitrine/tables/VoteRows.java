package dev.vitrine.tables;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.TableOrigin;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the votes of an arena, file by file in the order of their names, and holds them against one another. */
final class VoteRows {
    private final VoteLog.Builder log = new VoteLog.Builder();
    private final TableOrigin origin;
    private final ModelFields models = new ModelFields();
    private final AxisFields axes;
    private final RepeatedVotes repeated = new RepeatedVotes();
    private Instant last = Instant.MIN;
    private String lastPath = "";
    private int lastLine;

    VoteRows(Arena arena, TableOrigin origin) {
        this.origin = origin;
        this.axes = new AxisFields(arena);
    }

    /** What can be said of a vote without the votes before it. */
    private record Vote(
            Instant time,
            ModelFields.Known a,
            ModelFields.Known b,
            VoteLog.Outcome outcome,
            Optional<String> category,
            Optional<String> language) {}

    /** Takes a row in. */
    void read(TableRow row, TableProblems problems) {
        vote(row, problems)
                .filter(vote -> isOfTwo(vote, row, problems) && isInOrder(vote, row, problems))
                .ifPresent(vote -> {
                    repeated.add(key(vote), vote.time(), row, problems);
                    origin.add(row.path(), row.line());
                    log.add(
                            vote.time(),
                            vote.a().id().orElseThrow(),
                            vote.b().id().orElseThrow(),
                            vote.outcome(),
                            vote.category(),
                            vote.language());
                });
    }

    /** Says what is known only at the end of a file. */
    void end(TableProblems problems) {
        repeated.end(problems);
    }

    /** All votes; to be asked only where no row is out of order. */
    VoteLog log() {
        return log.build();
    }

    private Optional<Vote> vote(TableRow row, TableProblems problems) {
        String written = row.text(TableColumn.TIME);
        Optional<Instant> time = TableTime.instant(written);
        if (time.isEmpty()) {
            problems.add(TableTime.notTime(written, row.at(TableColumn.TIME)));
        }
        Optional<ModelFields.Known> a = models.read(row, TableColumn.A, problems);
        Optional<ModelFields.Known> b = models.read(row, TableColumn.B, problems);
        Optional<VoteLog.Outcome> outcome = VoteLog.Outcome.of(row.text(TableColumn.OUTCOME));
        if (outcome.isEmpty()) {
            problems.addOnce("outcome " + row.text(TableColumn.OUTCOME), notOutcome(row));
        }
        Optional<String> category = axes.read(row, Arena.Axis.Kind.CATEGORY, problems);
        Optional<String> language = axes.read(row, Arena.Axis.Kind.LANGUAGE, problems);
        return time.isEmpty() || a.isEmpty() || b.isEmpty() || outcome.isEmpty()
                ? Optional.empty()
                : Optional.of(new Vote(time.get(), a.get(), b.get(), outcome.get(), category, language));
    }

    private static Problem notOutcome(TableRow row) {
        String text = row.text(TableColumn.OUTCOME);
        List<String> known = Arrays.stream(VoteLog.Outcome.values())
                .map(VoteLog.Outcome::key)
                .toList();
        String hint = OutcomeWords.meant(text, row.text(TableColumn.A), row.text(TableColumn.B))
                .map(outcome -> "write " + outcome.key())
                .orElse("write a if the model in column a won, b if the model in column b won, or draw");
        return Problem.of(
                DataRules.UNKNOWN_VALUE,
                row.at(TableColumn.OUTCOME),
                text.isEmpty()
                        ? "the outcome is missing"
                        : "\"" + text + "\" is not an outcome; write one of " + String.join(", ", known),
                hint);
    }

    private static boolean isOfTwo(Vote vote, TableRow row, TableProblems problems) {
        if (vote.a().number() != vote.b().number()) {
            return true;
        }
        problems.add(Problem.of(
                DataRules.VOTE_SELF,
                row.at(TableColumn.B),
                "this is a vote for " + row.text(TableColumn.B) + " against itself",
                "write the model with which it was compared, or delete the row"));
        return false;
    }

    /** Holds a vote against the one before it, so that one wrong time is one problem or two, and not one for each row after. */
    private boolean isInOrder(Vote vote, TableRow row, TableProblems problems) {
        boolean isInOrder = !vote.time().isBefore(last);
        if (!isInOrder) {
            boolean isOther = !lastPath.equals(row.path());
            problems.add(Problem.of(
                            DataRules.VOTE_ORDER,
                            row.at(TableColumn.TIME),
                            row.text(TableColumn.TIME) + " is earlier than the vote above it, which is from " + last
                                    + (isOther ? ", in " + lastPath : ""),
                            isOther
                                    ? "move the row to the file for its time, or rename a file: files are read in the order of their"
                                            + " names"
                                    : "move the row up to its place, or fix its time")
                    .relatedTo(new Location(lastPath, lastLine, 1, 0)));
        }
        last = vote.time();
        lastPath = row.path();
        lastLine = row.line();
        return isInOrder;
    }

    /** The same for two votes that say the same, whichever model comes first. */
    private RepeatedVotes.Key key(Vote vote) {
        boolean isTurned = vote.a().number() > vote.b().number();
        VoteLog.Outcome outcome = !isTurned || vote.outcome() == VoteLog.Outcome.DRAW
                ? vote.outcome()
                : vote.outcome() == VoteLog.Outcome.FIRST ? VoteLog.Outcome.SECOND : VoteLog.Outcome.FIRST;
        return new RepeatedVotes.Key(
                isTurned ? vote.b().number() : vote.a().number(),
                isTurned ? vote.a().number() : vote.b().number(),
                outcome,
                vote.category(),
                vote.language());
    }
}
