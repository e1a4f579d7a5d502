package dev.vitrine.github;

import dev.vitrine.fixture.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Programs that are before the real ones on the PATH, and an environment for the scripts that call them. */
final class FakePrograms {
    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    FakePrograms(Path folder) {
        this.folder = folder;
        set("PATH", folder + ":" + System.getenv("PATH"));
    }

    /** Puts a shell script on the PATH. */
    Path program(String name, String script) {
        try {
            Path file = Files.createDirectories(folder).resolve(name);
            Files.writeString(file, "#!/bin/sh\n" + script);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sets a variable for what is run. */
    FakePrograms set(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    /** Runs a command with these variables, the PATH and nothing else of the environment. */
    Program.Ran run(String... command) throws IOException, InterruptedException {
        List<String> clean = new ArrayList<>(List.of("env", "-i"));
        environment.forEach((variable, value) -> clean.add(variable + "=" + value));
        clean.addAll(List.of(command));
        return Program.run(clean);
    }
}
