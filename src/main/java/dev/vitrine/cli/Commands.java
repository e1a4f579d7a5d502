package dev.vitrine.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** Gives each command the console that it prints to. */
record Commands(Console console) implements CommandLine.IFactory {
    private static final Map<Class<?>, Function<Console, Object>> MAKERS = Map.ofEntries(
            Map.entry(BuildCommand.class, BuildCommand::new),
            Map.entry(CheckCommand.class, CheckCommand::new),
            Map.entry(DeployCommand.class, DeployCommand::new),
            Map.entry(DiffCommand.class, DiffCommand::new),
            Map.entry(ExplainCommand.class, ExplainCommand::new),
            Map.entry(HostingCommand.class, HostingCommand::new),
            Map.entry(ImportCommand.class, ImportCommand::new),
            Map.entry(InitCommand.class, InitCommand::new),
            Map.entry(NewCommand.class, NewCommand::new),
            Map.entry(SchemaCommand.class, SchemaCommand::new),
            Map.entry(ServeCommand.class, ServeCommand::new));

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        Function<Console, Object> maker = MAKERS.get(kind);
        return maker == null ? CommandLine.defaultFactory().create(kind) : kind.cast(maker.apply(console));
    }
}
