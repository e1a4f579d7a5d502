package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** No option or parameter of any command takes an empty value, which is a variable of the shell that was not set. */
class EmptyValuesTest {
    private static final Console CONSOLE = new Console(
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            false,
            false,
            Format.TEXT,
            "vitrine");

    @TempDir
    Path folder;

    static Stream<Arguments> values() {
        CommandLine whole = new CommandLine(new VitrineCommand(CONSOLE), new Commands(CONSOLE));
        return Stream.concat(Stream.of(whole), below(whole))
                .flatMap(command -> Stream.concat(
                                command.getCommandSpec().options().stream(),
                                command.getCommandSpec().positionalParameters().stream())
                        .filter(argument -> argument.arity().max() > 0)
                        .map(argument ->
                                Arguments.of(command.getCommandSpec().qualifiedName(" "), words(command, argument))));
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return command.getSubcommands().values().stream().flatMap(each -> Stream.concat(Stream.of(each), below(each)));
    }

    /** The words of a command in which only one value is empty. */
    private static List<String> words(CommandLine command, ArgSpec empty) {
        List<String> words = new ArrayList<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option == empty) {
                words.addAll(List.of(option.longestName(), ""));
            } else if (option.required()) {
                words.addAll(List.of(option.longestName(), "x"));
            }
        }
        for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
            if (parameter == empty) {
                words.add("");
            } else if (parameter.required() || isBefore(parameter, empty)) {
                words.add("x");
            }
        }
        return words;
    }

    private static boolean isBefore(PositionalParamSpec parameter, ArgSpec empty) {
        return empty instanceof PositionalParamSpec other
                && parameter.index().min() < other.index().min();
    }

    @ParameterizedTest
    @MethodSource("values")
    void anEmptyValueIsRefused(String command, List<String> words) {
        List<String> line = new ArrayList<>(List.of(command.split(" ")));
        line.remove(0);
        line.addAll(words);
        StringWriter err = new StringWriter();

        int code = Main.run(
                new Console(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err),
                        false,
                        false,
                        Format.TEXT,
                        "vitrine"),
                line.toArray(String[]::new));

        assertThat(code).as(line + ": " + err).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith("vitrine: ").doesNotContain("Exception", "\tat ");
    }
}
