package dev.vitrine.records.draft;

import dev.vitrine.catalog.Arena;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.records.RecordReader;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.source.MemoryTree;
import dev.vitrine.validation.RecordPath;
import dev.vitrine.value.Slug;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record that is about to be: which it is, and the answers that it is made from. Immutable.
 *
 * @param id as its path names it, {@code luma/ray-4}
 * @param answers by the path of their {@link Question}, as they were typed; a list's entries are parted by commas
 */
public record RecordDraft(RecordKind kind, String id, Map<String, String> answers) {
    static final String USD = "offers[].prices[].usd";

    /** What may be wrong of an answer only because of what the others are. */
    private static final List<Rule> OF_OTHER_ANSWERS =
            List.of(DataRules.MISSING_FIELD, DataRules.PRICE_AMOUNT, DataRules.SCORES_MIXED);

    /** What an arena of published ratings says besides. */
    private static final List<String> OF_RATINGS = List.of("publisher", "method");

    private static final String PRICE = "offers[].prices[].";
    private static final List<String> CHARGES = List.of(USD, PRICE + "amount", PRICE + "charge");
    /** As long as the schemas allow. */
    private static final int LONGEST = 100;

    private static final RecordReader READER = new RecordReader(text -> List.of(), text -> List.of());

    public RecordDraft {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /** A draft that says nothing yet. */
    public RecordDraft(RecordKind kind, String id) {
        this(kind, id, Map.of());
    }

    /** Whether a kind of record can be called so: {@code luma} or, for a model, {@code luma/ray-4}. */
    public static boolean isId(RecordKind kind, String id) {
        String[] names = id.split("/", -1);
        return kind != RecordKind.CATALOG
                && names.length == kind.depth() - 1
                && Arrays.stream(names).allMatch(name -> Slug.matches(name) && name.length() <= LONGEST);
    }

    /** The draft with one answer more. */
    public RecordDraft with(Question question, String answer) {
        SortedMap<String, String> more = new TreeMap<>(answers);
        more.put(question.path(), answer);
        return new RecordDraft(kind, id, more);
    }

    /** All that a record of a kind may be asked, in the order of the record. */
    public static List<Question> questions(RecordKind kind) {
        return Question.of(kind);
    }

    /** The questions without whose answers the record would be incomplete. */
    public List<Question> missing() {
        return questions(kind).stream()
                .filter(question -> !answers.containsKey(question.path()))
                .filter(question -> question.needs().stream().allMatch(this::isBegun))
                .filter(question -> question.required()
                        || (question.path().equals(USD) && isUncharged())
                        || (OF_RATINGS.contains(question.path()) && isOfRatings()))
                .toList();
    }

    private boolean isBegun(String group) {
        return (group.equals(Question.SOURCES) && isOfRatings())
                || answers.keySet().stream().anyMatch(path -> path.startsWith(group));
    }

    private boolean isOfRatings() {
        return kind == RecordKind.ARENA && Arena.Ratings.KEY.equals(answers.get("scores"));
    }

    /** Whether a price says nothing about what it costs. */
    private boolean isUncharged() {
        return CHARGES.stream().noneMatch(answers::containsKey);
    }

    /** What is wrong with one answer, whatever the others are: examples stand for those that its group wants. */
    public List<Problem> complaints(Question question, String answer) {
        RecordDraft alone = new RecordDraft(kind, id).with(question, answer);
        for (Question other : alone.missing()) {
            alone = alone.with(other, other.example());
        }
        return read(alone).problems().stream()
                .filter(problem -> !OF_OTHER_ANSWERS.contains(problem.rule()))
                .toList();
    }

    /** The records that it mentions, as {@code provider:fal}. */
    public List<String> mentions() {
        return read(this).mentions().stream().map(Mention::text).distinct().toList();
    }

    private record Read(List<Problem> problems, List<Mention> mentions) {}

    private static Read read(RecordDraft draft) {
        RecordPath.Place place = RecordPath.of(draft.path()).orElseThrow();
        RecordReader.Result read =
                READER.read(place, new MemoryTree(Map.of(draft.path(), draft.text())).read(draft.path()));
        return new Read(read.record().problems(), read.mentions());
    }

    /** Where it will lie, {@code data/models/luma/ray-4.yaml}. */
    public String path() {
        return "data/" + kind.place() + id + ".yaml";
    }

    /** The text of the record: its answers, and in comments an example of all else that it may say. */
    public String text() {
        return DraftText.of(kind, answers);
    }
}
