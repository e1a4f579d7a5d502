package dev.vitrine.pages;

import java.util.List;
import java.util.Optional;

/**
 * Where a model stands in arenas. Every score says whose it is, of which day, and how many votes stand behind it.
 *
 * @param answer "Claude Opus 4.6 ranks 1st of 30 in the Text arena, with …"
 * @param places one for each arena and entry, the main arena first
 * @param origins who counted, and where that was read
 * @param methodology the page on how scores are counted and read
 * @param parts by category, by language
 * @param tracks the overall score over time, one for each arena that knows it on two days
 */
public record RankingsSection(
        String answer,
        List<Place> places,
        List<Origin> origins,
        Link methodology,
        List<Part> parts,
        List<Track> tracks) {
    public RankingsSection {
        places = List.copyOf(places);
        origins = List.copyOf(origins);
        parts = List.copyOf(parts);
        tracks = List.copyOf(tracks);
    }

    /**
     * A place in an arena.
     *
     * @param arena the arena, with its page
     * @param entry what sets this entry of the model apart from its others: "thinking"; absent for the model as it comes
     * @param by who counted: "Arena", or that the votes were counted here
     */
    public record Place(Link arena, Optional<String> entry, Figures figures, Moment day, String by) {}

    /**
     * A score with all that belongs to it.
     *
     * @param score as published, or μ − 3σ
     * @param interval "± 6", or its two ends; empty where none is known
     * @param rank "1st of 30"; empty where none is known
     * @param votes "11,671" or "not published"
     */
    public record Figures(String score, String interval, String rank, String votes) {}

    /**
     * Who counted a kind of score.
     *
     * @param sentence who, and how
     * @param sources where the scores were read, each with its licence; empty for votes that were counted here
     */
    public record Origin(String sentence, List<Source> sources) {
        public Origin {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Where published scores were read.
     *
     * @param license the licence of the figures, as its source names it; absent where it names none
     */
    public record Source(Link link, Optional<String> license) {}

    /**
     * How the model does in the parts of an arena.
     *
     * @param head the heading of the table's first column: "Category" or "Language"
     * @param note whose scores these are, of which day, and how the drawing is read
     * @param hasVotes whether any row knows its votes; otherwise the note says that they are not published
     * @param rows the same figures as a table, in the order of the drawing
     */
    public record Part(String head, DotChart chart, String note, boolean hasVotes, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }

        /** A category or a language. */
        public record Row(String name, Figures figures) {}
    }

    /**
     * A score over time.
     *
     * @param note whose scores these are, and how the drawing is read
     * @param rows the same figures as a table, newest first; a day that says the same as the day before is left out
     */
    public record Track(LineChart chart, String note, List<On> rows) {
        public Track {
            rows = List.copyOf(rows);
        }

        /** A day. */
        public record On(Moment day, Figures figures) {}
    }
}
