package dev.vitrine.records;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Slips in the names of fields. */
final class NameSlips {
    /** What other catalogs call some of our fields. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("license", "licence"),
            Map.entry("released", "release_date"),
            Map.entry("context", "context_window"),
            Map.entry("max_output", "max_tokens"),
            Map.entry("provider", "vendor"),
            Map.entry("website", "homepage"),
            Map.entry("per", "unit"),
            Map.entry("usd", "price"),
            Map.entry("organization", "organisation"),
            Map.entry("country", "nation"),
            Map.entry("knowledge", "knowledge_cutoff"),
            Map.entry("aliases", "aka"),
            Map.entry("source", "citation"),
            Map.entry("checked", "last_checked"),
            Map.entry("gateway", "host"),
            Map.entry("replaced_by", "successor"),
            Map.entry("fps", "frame_rate"),
            Map.entry("hue", "color"));

    private NameSlips() {}

    static Stream<Slip> all() {
        Predicate<String> any = name -> true;
        return Stream.of(
                Slip.name("name without a letter", any, Slip::shortened),
                Slip.name("name with two letters swapped", any, Slip::swapped),
                Slip.name("name with a letter twice", any, Slip::doubled),
                Slip.name(
                        "name with a wrong letter",
                        name -> name.length() > 3,
                        name -> name.substring(0, 2) + "w" + name.substring(3)),
                Slip.name("name in another case", any, Slip::capitalized),
                Slip.name("name in capitals", any, name -> name.toUpperCase(Locale.ROOT)),
                Slip.name("name in the plural", name -> !name.endsWith("s"), name -> name + "s"),
                Slip.name("name in the singular", name -> name.length() > 3, name -> name.replaceFirst("s$", "")),
                Slip.name("name with a Cyrillic letter", any, Slip::cyrillic),
                Slip.name("name with a hyphen", any, name -> name.replace('_', '-')),
                Slip.name("name with a space", any, name -> name.replace('_', ' ')),
                Slip.name("name in camel case", name -> name.indexOf('_') > 0, NameSlips::camel),
                Slip.name("name with an accent", any, name -> name.replaceFirst("e", "é")),
                Slip.name("name with a wide letter", any, name -> name.replaceFirst("e", "ｅ")),
                Slip.name("name of another catalog", OTHERS::containsKey, OTHERS::get));
    }

    private static String camel(String name) {
        int at = name.indexOf('_');
        return name.substring(0, at) + Slip.capitalized(name.substring(at + 1));
    }
}
