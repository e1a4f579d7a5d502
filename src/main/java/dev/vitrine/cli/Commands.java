package dev.vitrine.cli;

import picocli.CommandLine;

/** Gives each command the console that it prints to. */
record Commands(Console console) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> kind) throws Exception {
        if (kind == BuildCommand.class) {
            return kind.cast(new BuildCommand(console));
        }
        if (kind == CheckCommand.class) {
            return kind.cast(new CheckCommand(console));
        }
        if (kind == ExplainCommand.class) {
            return kind.cast(new ExplainCommand(console));
        }
        if (kind == InitCommand.class) {
            return kind.cast(new InitCommand(console));
        }
        if (kind == NewCommand.class) {
            return kind.cast(new NewCommand(console));
        }
        if (kind == SchemaCommand.class) {
            return kind.cast(new SchemaCommand(console));
        }
        return CommandLine.defaultFactory().create(kind);
    }
}
