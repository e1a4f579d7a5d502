package dev.vitrine.rating;

import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.VoteLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The overall skill of each model at the ends of the {@link Period}s in which it was voted on, from the vote on with which it is
 * ranked, and on the day of the last vote. Days are those of UTC.
 */
final class VoteHistory {
    private final VoteLog log;
    private final Tally overall;
    private final List<List<Past>> past = new ArrayList<>();
    private final BitSet voted = new BitSet();
    private final Period period;
    private LocalDate end;
    private Instant next;

    /** A point that is not written out yet: of many models there are many, and few are asked for at a time. */
    record Past(LocalDate day, Skill skill, int votes) {
        Point point() {
            return new Point(day, Estimate.of(skill), OptionalLong.of(votes));
        }
    }

    /** The history of a log, which may not be empty, as a tally tells it that is about to be filled. */
    VoteHistory(VoteLog log, Tally overall) {
        this.log = log;
        this.overall = overall;
        log.models().forEach(model -> past.add(new ArrayList<>()));
        this.period = Period.of(log.day(0), log.day(log.size() - 1));
        begin(0);
    }

    /** To be called before a vote is counted: notes what was believed until then where its period is a new one. */
    void before(int vote) {
        if (!log.time(vote).isBefore(next)) {
            voted.stream().forEach(model -> note(model, end));
            voted.clear();
            begin(vote);
        }
        voted.set(log.first(vote));
        voted.set(log.second(vote));
    }

    /** What there is to tell of each model, oldest first; to be called when all votes are counted. */
    Map<ModelId, List<Past>> close() {
        Map<ModelId, List<Past>> told = new HashMap<>();
        for (int model = 0; model < past.size(); model++) {
            note(model, log.day(log.size() - 1));
            told.put(log.models().get(model), List.copyOf(past.get(model)));
        }
        return told;
    }

    Period period() {
        return period;
    }

    private void begin(int vote) {
        end = period.end(log.day(vote));
        next = end.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void note(int model, LocalDate day) {
        if (overall.ranks(model)) {
            past.get(model).add(new Past(day, overall.skill(model), overall.votes(model)));
        }
    }
}
