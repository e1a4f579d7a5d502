package dev.vitrine.deploy;

import dev.vitrine.deploy.DeployOptions.Trust;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is at a target: what the last deploy that finished recorded, corrected by what the target itself says wherever that may
 * be wrong.
 *
 * @param manifest what was recorded; empty where nothing was
 * @param tag of the manifest, to see whether it is still the same at the end; absent where there is none
 * @param journal what deploys that did not finish have announced; absent where the last one finished
 * @param inspected what is there of the files that the target was asked about; absent where nothing is
 */
record RemoteState(
        RemoteManifest manifest,
        Optional<String> tag,
        Optional<Journal> journal,
        Map<String, Optional<Version>> inspected) {

    /** Reads what is recorded, and asks for each file that no record is sure of. */
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
            // A site that came here by other means, or whose record was lost: what is there already is not sent again.
            doubtful.addAll(retries.run(() -> target.among(site.files().keySet())));
        }
        Map<String, Optional<Version>> inspected = new ConcurrentHashMap<>();
        try (Workers workers = new Workers(options.limits().jobs())) {
            workers.each(doubtful, path -> inspected.put(path, retries.run(() -> target.inspect(path))));
        }
        return new RemoteState(manifest, recorded.map(Target.Stored::tag), journal, Map.copyOf(inspected));
    }

    /** What is there under a path now. */
    Optional<Version> at(String path) {
        return inspected.getOrDefault(path, recorded(path));
    }

    /** What the manifest says is there. */
    Optional<Version> recorded(String path) {
        return Optional.ofNullable(manifest.files().get(path))
                .or(() -> Optional.ofNullable(manifest.retired().get(path)).map(RemoteManifest.Retired::version));
    }

    /** Every path that a deploy of ours has put there, or may have. */
    Set<String> ours() {
        Set<String> ours = new TreeSet<>(manifest.files().keySet());
        ours.addAll(manifest.retired().keySet());
        ours.addAll(written());
        return ours;
    }

    /** What deploys that did not finish may have put there. */
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
