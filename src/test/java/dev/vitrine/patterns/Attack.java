package dev.vitrine.patterns;

import dev.vitrine.patterns.Syntax.Atom;
import dev.vitrine.patterns.Syntax.Choice;
import dev.vitrine.patterns.Syntax.Part;
import dev.vitrine.patterns.Syntax.Repeat;
import dev.vitrine.patterns.Syntax.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text that is meant to keep a pattern busy: something repeated, between a beginning and an end that may make it fail. */
record Attack(String prefix, String pump, String suffix) {
    /** What no pattern of the program expects. */
    private static final String BAD = "\u0001";

    private static final int MOST_CLASSES = 9;
    private static final int MOST_IN_THREES = 5;
    private static final int MOST_SAMPLES = 4;
    private static final List<String> CHARACTERS = characters();
    private static final Map<String, Pattern> COMPILED = new HashMap<>();

    private static List<String> characters() {
        List<String> all = new ArrayList<>();
        "aA0 x1b_-.:/\n\t\r".chars().forEach(each -> all.add(Character.toString(each)));
        IntStream.range(32, 127)
                .mapToObj(Character::toString)
                .filter(each -> !all.contains(each))
                .forEach(all::add);
        all.addAll(List.of("é", "：", "×", "–", "…", "“", "•", "\u00a0", "\u2028", "\u0000", "\ud83d\ude80", "\ud83d"));
        return all;
    }

    /** Whether the end is one that no pattern expects. */
    boolean isToFail() {
        return suffix.endsWith(BAD);
    }

    /** At least so many characters. */
    String text(int length) {
        return prefix + pump.repeat(Math.max(1, length / pump.length())) + suffix;
    }

    /**
     * Those that follow from a pattern's own parts: each part that repeats without end is repeated, behind a sample of what
     * comes before it, and all of a sample is repeated.
     */
    static Set<Attack> ofParts(String pattern, int flags) {
        Part root = Syntax.parse(pattern).root();
        Set<Attack> attacks = new LinkedHashSet<>();
        for (int least = 0; least <= 1; least++) {
            Samples samples = new Samples(flags, least);
            samples.pumps(root, "", "", attacks);
            for (String sample : samples.of(root)) {
                add(attacks, "", sample, "");
                add(attacks, "", sample + " ", "");
                add(attacks, "", sample + "\n", "");
            }
        }
        return attacks;
    }

    /** One, two and three characters, of each kind that the pattern tells apart. */
    static Set<Attack> ofCharacters(String pattern, int flags) {
        List<String> classes = classes(Syntax.parse(pattern).atoms(), flags);
        Set<Attack> attacks = new LinkedHashSet<>();
        List<String> words = new ArrayList<>(List.of(""));
        for (int length = 1; length <= 3; length++) {
            List<String> longer = new ArrayList<>();
            int most = length == 3 ? MOST_IN_THREES : MOST_CLASSES;
            for (String word : words) {
                classes.stream().limit(most).forEach(character -> longer.add(word + character));
            }
            longer.forEach(word -> add(attacks, "", word, ""));
            words = longer;
        }
        return attacks;
    }

    private static void add(Set<Attack> attacks, String prefix, String pump, String suffix) {
        if (!pump.isEmpty()) {
            attacks.add(new Attack(prefix, pump, suffix));
            attacks.add(new Attack(prefix, pump, suffix + BAD));
            attacks.add(new Attack(prefix, pump, BAD));
        }
    }

    private static boolean matches(String atom, String character, int flags) {
        return COMPILED.computeIfAbsent(flags + atom, any -> Pattern.compile(atom, flags))
                .matcher(character)
                .matches();
    }

    /** A character for each set of atoms that take it. */
    private static List<String> classes(List<String> atoms, int flags) {
        Map<BitSet, String> classes = new LinkedHashMap<>();
        for (String character : CHARACTERS) {
            BitSet taken = new BitSet();
            for (int i = 0; i < atoms.size(); i++) {
                taken.set(i, matches(atoms.get(i), character, flags));
            }
            classes.putIfAbsent(taken, character);
        }
        return classes.values().stream().limit(MOST_CLASSES).toList();
    }

    /** Text that parts of a pattern take. What may be left out is there as often as asked for. */
    private record Samples(int flags, int least) {
        List<String> of(Part part) {
            if (part instanceof Atom atom) {
                return List.of(CHARACTERS.stream()
                        .filter(character -> matches(atom.pattern(), character, flags))
                        .findFirst()
                        .orElse(""));
            }
            if (part instanceof Choice choice) {
                return choice.parts().stream()
                        .flatMap(each -> of(each).stream().limit(1))
                        .distinct()
                        .limit(MOST_SAMPLES)
                        .toList();
            }
            if (part instanceof Repeat repeat) {
                int times = Math.min(Math.max(repeat.least(), least), 40);
                return of(repeat.part()).stream()
                        .map(each -> each.repeat(times))
                        .toList();
            }
            return List.of(first(((Row) part).parts()));
        }

        private String first(List<Part> parts) {
            StringBuilder text = new StringBuilder();
            parts.forEach(each -> text.append(of(each).get(0)));
            return text.toString();
        }

        void pumps(Part part, String prefix, String suffix, Set<Attack> attacks) {
            if (part instanceof Choice choice) {
                choice.parts().forEach(each -> pumps(each, prefix, suffix, attacks));
            } else if (part instanceof Row row) {
                List<Part> parts = row.parts();
                for (int i = 0; i < parts.size(); i++) {
                    pumps(
                            parts.get(i),
                            prefix + first(parts.subList(0, i)),
                            first(parts.subList(i + 1, parts.size())) + suffix,
                            attacks);
                }
            } else if (part instanceof Repeat repeat) {
                if (repeat.isOpen()) {
                    of(repeat.part()).forEach(pump -> {
                        add(attacks, prefix, pump, suffix);
                        add(attacks, "", prefix + pump, "");
                        add(attacks, "", prefix + pump + suffix, "");
                    });
                }
                pumps(repeat.part(), prefix, suffix, attacks);
            }
        }
    }
}
