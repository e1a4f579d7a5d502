package dev.vitrine.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** Gives each command the console that it prints to. */
record Commands(Console console) implements CommandLine.IFactory {
    private static final Map<Class<?>, Function<Console, Object>> MAKERS = Map.of(
            BuildCommand.class, BuildCommand::new,
            CheckCommand.class, CheckCommand::new,
            DeployCommand.class, DeployCommand::new,
            DiffCommand.class, DiffCommand::new,
            ExplainCommand.class, ExplainCommand::new,
            HostingCommand.class, HostingCommand::new,
            InitCommand.class, InitCommand::new,
            NewCommand.class, NewCommand::new,
            SchemaCommand.class, SchemaCommand::new,
            ServeCommand.class, ServeCommand::new);

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        Function<Console, Object> maker = MAKERS.get(kind);
        return maker == null ? CommandLine.defaultFactory().create(kind) : kind.cast(maker.apply(console));
    }
}
