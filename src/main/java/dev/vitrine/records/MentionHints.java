package dev.vitrine.records;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Lookalikes;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.DataRules;
import dev.vitrine.validation.WordText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says which record is meant where a mention has not the form of an id: {@code provider: Luma Labs} is luma-labs. */
final class MentionHints {
    /** For how many mentions of a file the record that was meant is looked for: each search looks at all records of a kind. */
    private static final int MOST_SEARCHES = 100;

    private final Map<String, String> names;
    private Map<String, Map<String, String>> namesByKind = Map.of();

    /**
     * Hints by the records that there are.
     *
     * @param names of the records, by ids such as {@code provider:luma-labs}
     */
    MentionHints(Map<String, String> names) {
        this.names = names;
    }

    /** Sorted for the first mention that needs it: most catalogs have none. */
    private Map<String, String> names(String kind) {
        if (namesByKind.isEmpty()) {
            namesByKind = new HashMap<>();
            names.forEach((id, name) -> namesByKind
                    .computeIfAbsent(id.substring(0, id.indexOf(':')), key -> new TreeMap<>())
                    .put(id.substring(id.indexOf(':') + 1), name));
        }
        return namesByKind.getOrDefault(kind, Map.of());
    }

    /**
     * The same problems, with the id to write at each mention that is none.
     *
     * @param mentions that are no ids, as {@code provider:Luma Labs}
     */
    List<Problem> improve(List<Problem> problems, List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return problems;
        }
        Map<Location, String> byPlace = new HashMap<>();
        mentions.stream().limit(MOST_SEARCHES).forEach(mention -> byPlace.put(mention.location(), mention.text()));
        return problems.stream()
                .map(problem -> byPlace.containsKey(problem.location())
                                && (problem.rule().equals(DataRules.WRONG_FORM)
                                        || problem.rule().equals(DataRules.OUT_OF_RANGE))
                        ? improved(problem, byPlace.get(problem.location()))
                        : problem)
                .toList();
    }

    private Problem improved(Problem problem, String mention) {
        String kind = mention.substring(0, mention.indexOf(':'));
        String text = WordText.unquoted(mention.substring(mention.indexOf(':') + 1));
        String hint = Suggestion.record(kind, text, names(kind))
                .map(id -> "write " + id)
                .orElseGet(() -> unknown(kind, text));
        return Problem.of(
                problem.rule(),
                problem.location(),
                problem.message()
                        + Lookalikes.remark(text).map(remark -> ": " + remark).orElse(""),
                hint);
    }

    private static String unknown(String kind, String text) {
        boolean isModel = kind.equals("model");
        if (isModel && text.indexOf('/') < 0) {
            return "write it with the organization that makes it, as <organization>/" + WordText.slug(text);
        }
        if (isModel && (text.startsWith("/") || text.endsWith("/"))) {
            return "write it as <organization>/<model>, such as luma/ray-2-flash";
        }
        boolean isAddress = text.contains("://") || text.length() > 60;
        String id = isModel ? WordText.modelId(text) : WordText.slug(text);
        return isAddress || id.isEmpty() || !WordText.keepsLetters(text)
                ? "write the name of a file in data/" + kind + "s/, without .yaml"
                : "write " + id + ", and add data/" + kind + "s/" + id + ".yaml";
    }
}
