package dev.vitrine.cli;

import java.util.Arrays;
import picocli.CommandLine;

/** Gives each command the console that it prints to. */
record Commands(Console console) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> kind) throws Exception {
        boolean prints = Arrays.stream(kind.getDeclaredConstructors())
                .anyMatch(maker -> Arrays.equals(maker.getParameterTypes(), new Class<?>[] {Console.class}));
        return prints
                ? kind.getDeclaredConstructor(Console.class).newInstance(console)
                : CommandLine.defaultFactory().create(kind);
    }
}
