package dev.vitrine.pages.ranking;

import dev.vitrine.chart.DotChart;
import dev.vitrine.chart.LineChart;
import dev.vitrine.pages.Link;
import dev.vitrine.wording.DatedText;
import java.util.List;
import java.util.Optional;

/**
 * Where a model is in arenas. Every score says whose it is, of which day, and how many votes stand behind it.
 *
 * @param answer "Claude Opus 4.6 ranks 1st of 30 in the Text arena, with …"
 * @param places one for each arena and entry, the main arena first
 * @param origins who counted, and where that was read
 * @param methodology the page on how scores are counted and read
 * @param performance how it does in the parts of an arena; absent where no arena tells parts apart
 * @param tracker its overall scores over time; absent where no arena knows one on two days
 */
public record RankingsSection(
        String answer,
        List<Place> places,
        List<Origin> origins,
        Link methodology,
        Optional<Performance> performance,
        Optional<Tracker> tracker) {
    public RankingsSection {
        places = List.copyOf(places);
        origins = List.copyOf(origins);
    }

    /**
     * A place in an arena.
     *
     * @param arena the arena, with its page
     * @param entry what sets this entry of the model apart from its others: "thinking"; absent for the model as it comes
     * @param by who counted: "Arena", or that the votes were counted here
     */
    public record Place(Link arena, Optional<String> entry, Figures figures, DatedText day, String by) {}

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
     * @param sources where the scores were read, each with its license; empty for votes that were counted here
     */
    public record Origin(String sentence, List<Source> sources) {
        public Origin {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Where published scores were read.
     *
     * @param license the license of the figures, as its source names it; absent where it names none
     */
    public record Source(Link link, Optional<String> license) {}

    /**
     * How the model does in the parts of an arena.
     *
     * @param title "By category and language"
     * @param note whose scores these are, of which day, and how the drawings are read
     * @param hasVotes whether any row knows its votes; otherwise the note says that they are not published
     * @param parts categories, then languages
     */
    public record Performance(String title, String note, boolean hasVotes, List<Part> parts) {
        public Performance {
            parts = List.copyOf(parts);
        }

        /**
         * Parts of one kind.
         *
         * @param head the heading of the table's first column: "Category" or "Language"
         * @param rows the same figures as a table, in the order of the drawing
         */
        public record Part(String head, DotChart chart, List<Axis> rows) {
            public Part {
                rows = List.copyOf(rows);
            }
        }

        /** A category or a language. */
        public record Axis(String name, Figures figures) {}
    }

    /**
     * Overall scores over time, with what happened to the model.
     *
     * @param note whose scores these are, and how the drawings are read
     * @param tracks one for each arena, the main arena first
     */
    public record Tracker(String note, List<Track> tracks) {
        public Tracker {
            tracks = List.copyOf(tracks);
        }

        /**
         * The score in one arena.
         *
         * @param rows the same figures as a table, newest first; days on which nothing changed are left out
         */
        public record Track(LineChart chart, List<Day> rows) {
            public Track {
                rows = List.copyOf(rows);
            }
        }

        /** A day. */
        public record Day(DatedText day, Figures figures) {}
    }
}
