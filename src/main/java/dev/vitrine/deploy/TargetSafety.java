package dev.vitrine.deploy;

import dev.vitrine.problem.IoReason;
import dev.vitrine.problem.RealPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a folder that is deployed to would stand. Nothing of a catalog or of a build may be meant, and it can be written to.
 */
final class TargetSafety {
    /** File systems of the system's own, which say that they can be written to and keep no files. */
    private static final Set<String> NO_FILES = Set.of("proc", "sysfs");

    private final String address;
    private final Path root;

    TargetSafety(Address.Folder folder) {
        this.address = folder.text();
        this.root = RealPath.of(folder.path());
    }

    /**
     * Looks around, and changes nothing.
     *
     * @param folder of the built site
     * @throws TargetFailure where a deploy to here could harm what is there already, or cannot work
     */
    void requireFree(Path folder) {
        Path site = RealPath.of(folder);
        if (site.startsWith(root) && !site.equals(root)) {
            throw overlap("the built site is inside it, at " + site);
        }
        for (Path around = root; around != null; around = around.getParent()) {
            if (Files.exists(around.resolve(".vitrine").resolve("manifest.json"))) {
                throw overlap("a build writes to " + around + ", and would find the deployed files there");
            }
            if (isCatalog(around)) {
                requireOutside(around);
            }
        }
        if (Files.exists(root.resolve("catalog.yaml"))) {
            throw overlap(root + " contains the records of a catalog");
        }
        requireWritable();
    }

    private static boolean isCatalog(Path folder) {
        return Files.exists(folder.resolve("data").resolve("catalog.yaml"));
    }

    private void requireOutside(Path catalog) {
        if (catalog.equals(root)) {
            throw overlap(catalog + " is a catalog, from which a site is built");
        }
        Stream.of("data", "templates")
                .map(catalog::resolve)
                .filter(root::startsWith)
                .findFirst()
                .ifPresent(source -> {
                    throw overlap("the catalog in " + catalog + " is read from " + source);
                });
    }

    private void requireWritable() {
        Path there = root;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw unusable(there + " exists and is not a folder");
        }
        try {
            var store = Files.getFileStore(there);
            if (!Files.isWritable(there) || store.isReadOnly() || NO_FILES.contains(store.type())) {
                throw unusable(there + " cannot be written to");
            }
        } catch (IOException failed) {
            throw unusable(there + " cannot be used: " + IoReason.of(failed));
        }
    }

    private TargetFailure overlap(String why) {
        return TargetFailure.lasting(DeployProblems.overlaps(address, why));
    }

    private TargetFailure unusable(String why) {
        return TargetFailure.lasting(DeployProblems.unusable(address, why));
    }
}
