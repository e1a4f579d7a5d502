package dev.vitrine.schema;

import dev.vitrine.yaml.Outline;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where the fields of a group belong, by the order of its schema. Fields are named by their place in the text, from 0. */
public final class FieldRanks {
    private final int[] ranks;

    /** A field that the schema does not know has the rank of the one that it follows. */
    public FieldRanks(Outline.Mapping mapping, SchemaField shape) {
        this.ranks = new int[mapping.fields().size()];
        int rank = -1;
        for (int i = 0; i < ranks.length; i++) {
            rank = shape.rank(mapping.fields().get(i).key().text()).orElse(rank);
            ranks[i] = rank;
        }
    }

    public boolean areInOrder() {
        return IntStream.range(1, ranks.length).allMatch(i -> ranks[i - 1] <= ranks[i]);
    }

    /** The fields as they belong. */
    public List<Integer> order() {
        return IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingInt(field -> ranks[field]))
                .toList();
    }

    /** The fewest fields that have to move: all but a longest run of those that follow one another as they should. */
    public List<Integer> misplaced() {
        int[] previous = new int[ranks.length];
        int[] ends = new int[ranks.length + 1];
        int longest = 0;
        for (int i = 0; i < ranks.length; i++) {
            int length = 1 + runBefore(i, ends, longest);
            previous[i] = length == 1 ? -1 : ends[length - 1];
            ends[length] = i;
            longest = Math.max(longest, length);
        }
        boolean[] stays = new boolean[ranks.length];
        for (int field = longest == 0 ? -1 : ends[longest]; field >= 0; field = previous[field]) {
            stays[field] = true;
        }
        return IntStream.range(0, ranks.length)
                .filter(field -> !stays[field])
                .boxed()
                .toList();
    }

    /** The length of the longest run that a field can follow, where {@code ends} holds the lowest end of a run of each length. */
    private int runBefore(int field, int[] ends, int longest) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranks[ends[middle + 1]] <= ranks[field]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
