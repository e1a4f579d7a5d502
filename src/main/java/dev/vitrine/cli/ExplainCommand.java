package dev.vitrine.cli;

import dev.vitrine.build.RuleBook;
import dev.vitrine.problem.Rule;
import dev.vitrine.problem.Suggestion;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine explain}. */
@Command(
        name = "explain",
        description = "Explains a rule, with a wrong and a right example. Without a rule, lists all rules.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine explain",
            "      list all rules",
            "  vitrine explain unknown-field",
            "      explain one rule; its name is in brackets in each problem"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "The name of the rule.")
    private String id;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id == null) {
            RuleBook.rules().forEach(rule -> console.out().println(line(rule)));
            return ExitCode.DONE;
        }
        Rule rule = RuleBook.rule(id).orElseThrow(this::unknown);
        console.out().println(severity(rule) + "[" + rule.id() + "] " + rule.reason());
        console.out().println();
        console.out().print(RuleBook.explanation(rule));
        return ExitCode.DONE;
    }

    private static String line(Rule rule) {
        return String.format(Locale.ROOT, "%-22s %-8s %s", rule.id(), severity(rule), rule.reason());
    }

    private static String severity(Rule rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    private ParameterException unknown() {
        Optional<String> hint =
                Suggestion.hint(id, RuleBook.rules().stream().map(Rule::id).toList());
        return new ParameterException(
                spec.commandLine(),
                "there is no rule \"" + id + "\""
                        + hint.map(text -> "; " + text).orElse(""));
    }
}
