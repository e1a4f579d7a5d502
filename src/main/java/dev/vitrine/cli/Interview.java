package dev.vitrine.cli;

import dev.vitrine.build.NewRecords;
import dev.vitrine.problem.IoReason;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.records.draft.Question;
import dev.vitrine.records.draft.RecordDraft;
import dev.vitrine.schema.FieldReference;
import dev.vitrine.schema.RecordKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for what new records need, where someone is there to answer, and says what to do where not. */
final class Interview {
    private final Console console;
    private final NewRecords records;

    Interview(Console console, NewRecords records) {
        this.console = console;
        this.records = records;
    }

    /**
     * A draft with all that it needs, and the records that it refers to and that are not there yet.
     *
     * @return the drafts, those first that others refer to; empty where the input ended, or a record was not wanted
     */
    Optional<List<RecordDraft>> complete(RecordDraft draft) {
        List<RecordDraft> drafts = new ArrayList<>();
        boolean done = add(draft, drafts);
        if (!done) {
            console.err().println("Nothing was made.");
        }
        return done ? Optional.of(drafts) : Optional.empty();
    }

    private boolean add(RecordDraft draft, List<RecordDraft> drafts) {
        Optional<RecordDraft> whole = answered(draft);
        if (whole.isEmpty()) {
            return false;
        }
        List<NewRecords.Missing> missing = missing(whole.get(), drafts);
        if (console.in().isEmpty()) {
            missing.forEach(this::sayHow);
            drafts.add(whole.get());
            return missing.isEmpty();
        }
        while (!missing.isEmpty()) {
            NewRecords.Missing next = missing.get(0);
            if (!isWanted(next) || !add(new RecordDraft(next.kind(), next.id()), drafts)) {
                return false;
            }
            missing = missing(whole.get(), drafts);
        }
        drafts.add(whole.get());
        return true;
    }

    private List<NewRecords.Missing> missing(RecordDraft draft, List<RecordDraft> drafts) {
        return records.missing(
                draft, Stream.concat(drafts.stream(), Stream.of(draft)).toList());
    }

    private Optional<RecordDraft> answered(RecordDraft draft) {
        RecordDraft whole = draft;
        while (!whole.missing().isEmpty()) {
            Question question = whole.missing().get(0);
            introduce(whole, question);
            Optional<String> answer = answer(whole, question);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            whole = whole.with(question, answer.get());
        }
        return Optional.of(whole);
    }

    private void introduce(RecordDraft draft, Question question) {
        console.err()
                .println(draft.kind().key() + " " + draft.id() + ", " + question.option() + ": "
                        + question.description());
        if (question.values().isEmpty()) {
            console.err().println("  such as " + question.example());
        }
        int width = question.values().stream()
                .mapToInt(value -> value.value().length())
                .max()
                .orElse(0);
        for (FieldReference.Value value : question.values()) {
            String space = " ".repeat(width + 2 - value.value().length());
            console.err().println(("  " + value.value() + space + value.meaning()).stripTrailing());
        }
    }

    /** Asks until the answer is right. */
    private Optional<String> answer(RecordDraft draft, Question question) {
        while (true) {
            Optional<String> answer = line(question.option() + "> ");
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            List<Problem> complaints = answer.get().isEmpty() ? List.of() : draft.complaints(question, answer.get());
            if (!answer.get().isEmpty() && complaints.isEmpty()) {
                return answer;
            }
            complaints.forEach(problem -> console.err().println("  " + words(problem)));
        }
    }

    /** Where nobody can be asked. */
    private void sayHow(NewRecords.Missing missing) {
        console.errorLine("vitrine: " + absence(missing) + "; make it first: " + command(missing));
    }

    /** Whether a record that is mentioned shall be made too. */
    private boolean isWanted(NewRecords.Missing missing) {
        console.errorLine(absence(missing) + ".");
        return line("Make it too? (y/n) ")
                .filter(answer -> answer.equals("y") || answer.equals("yes"))
                .isPresent();
    }

    private String absence(NewRecords.Missing missing) {
        return "there is no " + missing.kind().key() + " " + missing.id()
                + Suggestion.hint(missing.id(), records.ids(missing.kind()))
                        .map(hint -> " (" + hint + ")")
                        .orElse("");
    }

    private String command(NewRecords.Missing missing) {
        RecordKind kind = missing.kind();
        String options = new RecordDraft(kind, missing.id())
                .missing().stream()
                        .map(question -> " --" + question.option() + " " + Console.quoted(question.example()))
                        .collect(Collectors.joining());
        return console.command() + " new " + kind.key() + " " + missing.id() + options;
    }

    private Optional<String> line(String prompt) {
        BufferedReader in = console.in().orElseThrow();
        console.err().print(prompt);
        console.err().flush();
        try {
            String line = in.readLine();
            if (line == null) {
                console.err().println();
            }
            return Optional.ofNullable(line).map(String::strip);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read an answer: " + IoReason.of(failed), failed);
        }
    }

    /** A problem on one line: what is wrong, and the edit. */
    static String words(Problem problem) {
        return problem.message() + problem.hint().map(hint -> "; " + hint).orElse("");
    }
}
