package dev.vitrine.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks of standings that are in order of their scores. */
final class Ranking {
    private Ranking() {}

    /**
     * Ranks by the scores as shown: equal ones share a rank, and the next one is as much lower as they are many, as in
     * "1, 2, 2, 4".
     */
    static List<Standing> counted(Collection<Standing> standings) {
        List<Standing> ordered = standings.stream().sorted(Standing.BEST_FIRST).toList();
        List<Standing> ranked = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            boolean isTied = i > 0 && ordered.get(i).equalsInScore(ordered.get(i - 1));
            ranked.add(ordered.get(i).ranked(isTied ? ranked.get(i - 1).rank() : i + 1));
        }
        return shared(ranked);
    }

    /** The ranks that the standings have, and which of them are shared. */
    static List<Standing> given(Collection<Standing> standings) {
        return shared(standings.stream().sorted(Standing.BEST_FIRST).toList());
    }

    private static List<Standing> shared(List<Standing> standings) {
        Map<Integer, Integer> holders = new HashMap<>();
        standings.forEach(standing -> holders.merge(standing.rank(), 1, Integer::sum));
        return standings.stream()
                .map(standing -> holders.get(standing.rank()) > 1 ? standing.shared() : standing)
                .toList();
    }
}
