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

/** What prices are per, as price lists put it: {@code seconds}, {@code 1K prompt tokens}, {@code /image}. */
final class MeterText {
    /** How many units a price is of; where two differ, the amount has to be reckoned anew. */
    private static final Map<String, String> QUANTITIES = Map.ofEntries(
            Map.entry("1m", "1M"),
            Map.entry("m", "1M"),
            Map.entry("million", "1M"),
            Map.entry("mio", "1M"),
            Map.entry("1mm", "1M"),
            Map.entry("1000000", "1M"),
            Map.entry("1,000,000", "1M"),
            Map.entry("1_000_000", "1M"),
            Map.entry("1k", "1K"),
            Map.entry("k", "1K"),
            Map.entry("thousand", "1K"),
            Map.entry("1000", "1K"),
            Map.entry("1,000", "1K"),
            Map.entry("1", ""),
            Map.entry("one", ""),
            Map.entry("a", ""),
            Map.entry("an", ""),
            Map.entry("each", ""),
            Map.entry("per", ""),
            Map.entry("generated", ""),
            Map.entry("of", ""));
    /** Single words, in the singular. */
    private static final Map<String, String> WORDS = words("""
            second: sec s secs
            minute: min mins minut
            hour: hr h hrs
            video: clip vid movie
            image: picture pic img photo
            megapixel: mp mpx mpixel megapix
            request: call query invocation run api-call prediction
            search: searche page document lookup
            character: char chars letter
            token: tok tkn
            input: prompt in context
            output: completion out response generated answer
            cached: cache-read cache-hit
            reasoning: thinking
            write: creation
            """);

    private MeterText() {}

    /** The edit that names a meter; absent where none is meant for sure. */
    static Optional<String> hint(String text) {
        if (text.length() > 60) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        String quantity = "";
        for (String word : text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[-_/()]+", " ")
                .strip()
                .split("\\s+", -1)) {
            String number = QUANTITIES.get(word);
            if (number == null && word.matches("1[mk][a-z]+")) {
                number = QUANTITIES.get(word.substring(0, 2));
                words.add(singular(word.substring(2)));
            } else if (number == null) {
                words.add(singular(word));
            }
            quantity = number == null || number.isEmpty() ? quantity : number;
        }
        String own = quantity;
        return meant(words).map(meter -> written(meter, own)).or(() -> severalTokens(words));
    }

    private static Optional<String> severalTokens(List<String> words) {
        return words.equals(List.of("token"))
                ? Optional.of("write 1M input tokens or 1M output tokens, with the price of a million")
                : Optional.empty();
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
        return Arrays.stream(Meter.values())
                .filter(meter -> wordsOf(meter).equals(plain)
                        || (wordsOf(meter).remove("token") && wordsOf(meter).equals(with(plain, "token"))))
                .findFirst();
    }

    private static Set<String> with(Set<String> words, String more) {
        Set<String> all = new TreeSet<>(words);
        all.add(more);
        return all;
    }

    private static Set<String> wordsOf(Meter meter) {
        return Arrays.stream(meter.key().toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(word -> !QUANTITIES.containsKey(word))
                .map(MeterText::singular)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String written(Meter meter, String quantity) {
        boolean large = meter.key().startsWith("1M");
        boolean thousand = meter.key().startsWith("1K");
        String wanted = large ? "1M" : thousand ? "1K" : "";
        return quantity.equals(wanted)
                ? "write " + meter.key()
                : "write " + meter.key() + ", with the price of "
                        + (large ? "a million" : thousand ? "a thousand" : "one");
    }

    private static String singular(String word) {
        String known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        String one = word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return WORDS.getOrDefault(one, one);
    }

    private static Map<String, String> words(String table) {
        return table.lines()
                .flatMap(line -> Arrays.stream(
                                line.substring(line.indexOf(' ') + 1).split(" ", -1))
                        .map(word -> Map.entry(word, line.substring(0, line.indexOf(':')))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
