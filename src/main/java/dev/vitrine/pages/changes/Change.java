package dev.vitrine.pages.changes;

import dev.vitrine.wording.DatedText;
import dev.vitrine.wording.XmlText;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened, or is announced, as pages and feeds show it. Its texts hold only what XML can hold.
 *
 * @param topic {@code models}, {@code prices} or {@code retirements}
 * @param label what it is, in a word: "Released", "Price", "Retired"
 * @param title all of it in one line, for a list of headlines
 * @param when as precise as it is known
 * @param name of the model, or how many models it is about
 * @param page of the model, or of all models; absent where it has none any more
 * @param text goes on after the name, to the end of the sentence and perhaps beyond
 * @param moves of prices, as many as there is room for
 * @param rest how many more there are
 * @param links what it is about besides: the model to use instead, the pages that prices were read on
 */
public record Change(
        String topic,
        String label,
        String title,
        DatedText when,
        String name,
        Optional<String> page,
        String text,
        List<Move> moves,
        Optional<String> rest,
        List<Reference> links) {
    public Change {
        title = XmlText.of(title);
        name = XmlText.of(name);
        text = XmlText.of(text);
        moves = List.copyOf(moves);
        links = List.copyOf(links);
    }

    /**
     * A price that became another.
     *
     * @param thing what it is per: "second of 720p video"
     * @param before "$0.20", "free"; absent where there was no price
     * @param step "+20%"; absent between what is no one amount
     * @param direction {@code lower}, {@code higher} or {@code other}
     */
    public record Move(String thing, Optional<String> before, String after, Optional<String> step, String direction) {
        public Move {
            thing = XmlText.of(thing);
            before = before.map(XmlText::of);
            after = XmlText.of(after);
        }
    }

    /**
     * A link with the word before it.
     *
     * @param lead "Use", "Read at"
     * @param href absolute
     */
    public record Reference(String lead, String text, String href) {
        public Reference {
            text = XmlText.of(text);
        }
    }
}
