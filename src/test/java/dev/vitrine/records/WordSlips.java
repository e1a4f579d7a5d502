package dev.vitrine.records;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Slips in values of which there are only some: those of an enum, and the ids of records. */
final class WordSlips {
    private WordSlips() {}

    static Stream<Slip> all() {
        return Stream.concat(words(), references());
    }

    private static boolean isWord(Spot spot) {
        return (spot.isEnum() || spot.isReference()) && spot.isPlain();
    }

    private static Stream<Slip> words() {
        Predicate<Spot> isWord = WordSlips::isWord;
        return Stream.of(
                Slip.value("word without a letter", isWord, Slip::shortened),
                Slip.value("word with two letters swapped", isWord, Slip::swapped),
                Slip.value("word with a letter twice", isWord, Slip::doubled),
                Slip.value("word with a Cyrillic letter", isWord, Slip::cyrillic),
                Slip.value("word with a wide letter", isWord, text -> text.replaceFirst("e", "ｅ")),
                Slip.value("word in another case", isWord, Slip::capitalized),
                Slip.value("word in capitals", isWord, text -> text.toUpperCase(Locale.ROOT)),
                Slip.value("word in smart quotes", isWord, text -> "“" + text + "”"),
                Slip.value("word in backticks", spot -> isWord(spot) && !spot.isFlow(), text -> "`" + text + "`"),
                Slip.value("word with underscores", isWord, text -> text.replace('-', '_')),
                Slip.value("word with blanks", isWord, text -> text.replace('-', ' ')),
                Slip.value("word with a no-break space", isWord, text -> text + "\u00a0"),
                Slip.value(
                                "word with a zero-width space",
                                isWord,
                                text -> text.substring(0, 2) + "\u200b" + text.substring(2))
                        .wrongAt(slipped -> Slip.part(slipped, "\u200b")),
                Slip.value("unquoted no", spot -> isWord(spot) && !spot.name().equals("commercial_use"), text -> "no"));
    }

    private static Stream<Slip> references() {
        Predicate<Spot> isSlug = spot -> spot.isSlug() && spot.isPlain() && !spot.isReference();
        return Stream.of(
                Slip.value("reference with a suffix", Spot::isReference, text -> text + ".yaml"),
                Slip.value(
                        "reference that leads nowhere",
                        Spot::isReference,
                        text -> text.indexOf('/') > 0 ? "acme/qqqq" : "qqqqqq"),
                Slip.value(
                        "reference of a path",
                        spot -> spot.isReference() && spot.name().equals("license"),
                        text -> "data/licenses/" + text + ".yaml"),
                Slip.value("id in capitals", isSlug, text -> text.toUpperCase(Locale.ROOT)),
                Slip.value("id with a Cyrillic letter", isSlug, Slip::cyrillic));
    }
}
