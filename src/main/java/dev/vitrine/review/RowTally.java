package dev.vitrine.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts rows that were there against rows that are there. A row is known by its digest, so that a million take little memory,
 * and nobody can write one that passes for another.
 */
final class RowTally {
    /** A day is written with ten characters. */
    private static final int DAY = 10;

    private final Map<Long, Row> rows = new HashMap<>();
    private final MessageDigest digest;

    RowTally() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** How often a row came, less how often it went. */
    private static final class Row {
        private final String day;
        private int balance;

        Row(String day) {
            this.day = day;
        }
    }

    /**
     * Rows that have something in common.
     *
     * @param first the first day of one, as written; empty where their table has no days
     * @param last the last day of one
     */
    record Sum(long count, String first, String last) {
        private static final Sum NONE = new Sum(0, "", "");

        private Sum and(int more, String day) {
            boolean isFirst = count == 0 || day.compareTo(first) < 0;
            boolean isLast = count == 0 || day.compareTo(last) > 0;
            return new Sum(count + more, isFirst ? day : first, isLast ? day : last);
        }
    }

    /**
     * Takes note of a row that was there.
     *
     * @param day the number of the field that says its day, −1 for none
     */
    void was(String row, int day) {
        count(row, day, -1);
    }

    /** Takes note of a row that is there. */
    void is(String row, int day) {
        count(row, day, 1);
    }

    private void count(String row, int day, int change) {
        if (!row.isEmpty()) {
            Row known = rows.computeIfAbsent(key(row), key -> new Row(day(row, day)));
            known.balance += change;
        }
    }

    private long key(String row) {
        return ByteBuffer.wrap(digest.digest(row.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String day(String row, int field) {
        String[] fields = field < 0 ? new String[0] : row.replace("\"", "").split(",", field + 2);
        String text = field >= 0 && fields.length > field ? fields[field] : "";
        return text.substring(0, Math.min(DAY, text.length()));
    }

    /** Those that came. */
    Sum added() {
        return sum(1);
    }

    /** Those that are gone. */
    Sum removed() {
        return sum(-1);
    }

    private Sum sum(int sign) {
        Sum sum = Sum.NONE;
        for (Row row : rows.values()) {
            if (row.balance * sign > 0) {
                sum = sum.and(row.balance * sign, row.day);
            }
        }
        return sum;
    }
}
