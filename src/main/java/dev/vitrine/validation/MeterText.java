package dev.vitrine.validation;

import dev.vitrine.price.Meter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What prices are per, as price lists put it: {@code seconds}, {@code 1K prompt tokens}, {@code /image}. */
final class MeterText {
    /** How many units a price is of, after what comes before them; if two differ, the amount has to be calculated again. */
    private static final Map<String, List<String>> QUANTITIES = Synonyms.table("""
            1M: 1m, m, million, mio, 1mm, 1000000, 1,000,000
            1K: 1k, k, thousand, 1000, 1,000
            : 1, one, a, an, each, per, generated, of
            """);
    /** Single words, in the singular. */
    private static final Map<String, List<String>> WORDS = Synonyms.table("""
            second: sec, s, secs
            minute: min, mins, minut
            hour: hr, h, hrs
            video: clip, vid, movie
            image: picture, pic, img, photo
            megapixel: mp, mpx, mpixel, megapix
            request: call, query, invocation, run, prediction
            search: searche, page, document, lookup
            character: char, chars, letter
            token: tok, tkn
            input: prompt, in, context
            output: completion, out, response, generated, answer
            reasoning: thinking
            write: creation
            """);

    private MeterText() {}

    /** The meter that is meant; absent if none is for sure. */
    static Optional<ValueFix> fix(String text) {
        if (text.length() > 60) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        String quantity = "";
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("[-_/()]+", " ");
        for (String word : lower.strip().split("\\s+", -1)) {
            boolean isJoined = !QUANTITIES.containsKey(word) && word.matches("1[mk][a-z]+");
            List<String> known = QUANTITIES.getOrDefault(isJoined ? word.substring(0, 2) : word, List.of());
            if (isJoined || known.isEmpty()) {
                words.add(singular(isJoined ? word.substring(2) : word));
            }
            quantity = known.stream()
                    .filter(number -> !number.isEmpty())
                    .findFirst()
                    .orElse(quantity);
        }
        if (words.equals(List.of("token"))) {
            return Optional.of(ValueFix.value("1M input tokens or 1M output tokens", ", with the price of a million"));
        }
        String own = quantity;
        return meant(words).map(meter -> fix(meter, own));
    }

    private static Optional<Meter> meant(List<String> words) {
        Set<String> plain = new TreeSet<>(words);
        if (plain.contains("cached") || plain.contains("cache") && !plain.contains("write")) {
            plain.removeAll(List.of("read", "cache", "hit"));
            plain.addAll(List.of("cached", "input"));
        }
        if (plain.contains("cache") && plain.contains("write")) {
            plain.remove("input");
        }
        Set<String> withToken = new TreeSet<>(plain);
        withToken.add("token");
        return Arrays.stream(Meter.values())
                .filter(meter -> wordsOf(meter).equals(plain)
                        || wordsOf(meter).contains("token") && wordsOf(meter).equals(withToken))
                .findFirst();
    }

    private static Set<String> wordsOf(Meter meter) {
        return Arrays.stream(meter.key().toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(word -> !QUANTITIES.containsKey(word))
                .map(MeterText::singular)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ValueFix fix(Meter meter, String quantity) {
        String wanted = meter.key().startsWith("1M") ? "1M" : meter.key().startsWith("1K") ? "1K" : "";
        String words = wanted.equals("1M") ? "a million" : wanted.equals("1K") ? "a thousand" : "one";
        return ValueFix.value(meter.key(), quantity.equals(wanted) ? "" : ", with the price of " + words);
    }

    private static String singular(String word) {
        String one = word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return Stream.of(word, one)
                .flatMap(known -> WORDS.getOrDefault(known, List.of()).stream())
                .findFirst()
                .orElse(one);
    }
}
