package dev.vitrine.history;

import dev.vitrine.catalog.Model;
import dev.vitrine.git.GitLog;
import dev.vitrine.problem.Checked;
import dev.vitrine.records.CatalogReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of models as they were before and after commits, each version read once. */
final class RecordVersions {
    /** A commit that changes more records than this is not read. */
    static final int MOST_RECORDS = 500;

    /** How many versions of records are read, of the latest commits: older commits are left out. */
    private static final int MOST_VERSIONS = 20_000;

    private final List<GitLog.Commit> commits;
    private final Map<Version, Model> models;

    private record Version(String path, String object) {}

    private RecordVersions(List<GitLog.Commit> commits, Map<Version, Model> models) {
        this.commits = commits;
        this.models = models;
    }

    /** Always with a value; with a warning if git does not have all versions. */
    static Checked<RecordVersions> of(GitLog log) {
        List<GitLog.Commit> latest = new ArrayList<>();
        Set<Version> versions = new LinkedHashSet<>();
        for (int index = log.commits().size() - 1; index >= 0 && versions.size() < MOST_VERSIONS; index--) {
            GitLog.Commit commit = log.commits().get(index);
            latest.add(commit);
            if (!isLarge(commit)) {
                commit.changes()
                        .forEach(change -> Stream.of(change.after(), change.before())
                                .flatMap(Optional::stream)
                                .forEach(object -> versions.add(new Version(change.path(), object))));
            }
        }
        Collections.reverse(latest);
        Checked<Map<String, String>> texts = log.contents(
                versions.stream().map(Version::object).collect(Collectors.toCollection(LinkedHashSet::new)));
        return Checked.of(
                new RecordVersions(latest, read(versions, texts.value().orElseThrow())), texts.problems());
    }

    private static Map<Version, Model> read(Set<Version> versions, Map<String, String> texts) {
        CatalogReader reader = new CatalogReader();
        Map<Version, Model> models = new ConcurrentHashMap<>();
        versions.parallelStream()
                .filter(version -> texts.containsKey(version.object()))
                .forEach(version -> reader.model(version.path(), texts.get(version.object()))
                        .ifPresent(model -> models.put(version, model)));
        return models;
    }

    /** Whether a commit changes so much that it is not read. */
    static boolean isLarge(GitLog.Commit commit) {
        return commit.changes().size() > MOST_RECORDS;
    }

    /** The commits, the oldest first. */
    List<GitLog.Commit> commits() {
        return commits;
    }

    /** A record as a commit had it; absent where it was broken then. */
    Optional<Model> model(String path, String object) {
        return Optional.ofNullable(models.get(new Version(path, object)));
    }
}
