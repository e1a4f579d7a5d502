package dev.vitrine.deploy;

import dev.vitrine.deploy.DeployOptions.Trust;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The content of a target: the record of the last finished deploy, checked against the target itself wherever it may be wrong.
 *
 * @param manifest the record; empty if there is none
 * @param tag the version of the manifest, to detect changes by the end of the deploy; absent if there is none
 * @param journal the planned changes of unfinished deploys; absent if the last one finished
 * @param inspected the files that were checked at the target; absent for missing files
 */
record RemoteState(
        RemoteManifest manifest,
        Optional<String> tag,
        Optional<Journal> journal,
        Map<String, Optional<Version>> inspected) {

    /** Reads the records, and checks each file about which they are not certain. */
    static RemoteState read(LocalSite site, Target target, Retries retries, DeployOptions options) {
        Optional<Target.Stored> recorded = retries.run(() -> target.read(Target.MANIFEST));
        Optional<Target.Stored> announced = retries.run(() -> target.read(Target.JOURNAL));
        RemoteManifest manifest =
                recorded.map(stored -> manifest(target, stored.text())).orElse(RemoteManifest.EMPTY);
        Optional<Journal> journal = announced.map(stored -> journal(target, stored.text()));

        Set<String> doubtful = new TreeSet<>();
        journal.ifPresent(open -> {
            doubtful.addAll(open.written());
            doubtful.addAll(open.deleted());
        });
        if (options.trust() == Trust.NOTHING) {
            doubtful.addAll(site.files().keySet());
        } else if (recorded.isEmpty()) {
            // A site that was uploaded by other means, or whose record was lost: existing files are not uploaded again.
            doubtful.addAll(retries.run(() -> target.among(site.files().keySet())));
        }
        Map<String, Optional<Version>> inspected = new ConcurrentHashMap<>();
        try (Workers workers = new Workers(options.limits().jobs())) {
            workers.each(doubtful, path -> inspected.put(path, retries.run(() -> target.inspect(path))));
        }
        return new RemoteState(manifest, recorded.map(Target.Stored::tag), journal, Map.copyOf(inspected));
    }

    /** The current file at a path. */
    Optional<Version> at(String path) {
        return inspected.getOrDefault(path, recorded(path));
    }

    /** The file at a path according to the manifest. */
    Optional<Version> recorded(String path) {
        return Optional.ofNullable(manifest.files().get(path))
                .or(() -> Optional.ofNullable(manifest.retired().get(path)).map(RemoteManifest.Retired::version));
    }

    /** Every path that a deploy has, or may have, put there. */
    Set<String> ours() {
        Set<String> ours = new TreeSet<>(manifest.files().keySet());
        ours.addAll(manifest.retired().keySet());
        ours.addAll(written());
        return ours;
    }

    /** Paths that unfinished deploys may have put there. */
    Set<String> written() {
        return journal.map(Journal::written).orElse(Collections.emptySortedSet());
    }

    private static RemoteManifest manifest(Target target, String text) {
        try {
            return RemoteManifest.read(text);
        } catch (IllegalArgumentException broken) {
            throw TargetFailure.lasting(DeployProblems.badRecord(target, Target.MANIFEST, broken));
        }
    }

    private static Journal journal(Target target, String text) {
        try {
            return Journal.read(text);
        } catch (IllegalArgumentException broken) {
            throw TargetFailure.lasting(DeployProblems.badRecord(target, Target.JOURNAL, broken));
        }
    }
}
