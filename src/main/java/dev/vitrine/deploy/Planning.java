package dev.vitrine.deploy;

import dev.vitrine.deploy.Plan.Leaving;
import dev.vitrine.deploy.Plan.Reason;
import dev.vitrine.deploy.Plan.Upload;
import dev.vitrine.deploy.RemoteManifest.Retired;
import dev.vitrine.site.Delivery.Turn;
import dev.vitrine.site.SitePaths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares a site with a target, without changing either. */
final class Planning {
    private final LocalSite site;
    private final RemoteState remote;
    private final Duration grace;
    private final Instant now;
    private final SortedMap<String, Retired> leaving;

    /**
     * A comparison.
     *
     * @param now the moment from which grace periods are counted
     */
    Planning(LocalSite site, RemoteState remote, Duration grace, Instant now) {
        this.site = site;
        this.remote = remote;
        this.grace = grace;
        this.now = now;
        this.leaving = leaving();
    }

    Plan plan(String target) {
        List<Upload> uploads = uploads();
        List<Leaving> retirements = new ArrayList<>();
        List<Leaving> waiting = new ArrayList<>();
        List<Leaving> deletions = new ArrayList<>();
        Set<String> obstacles = obstacles();
        leaving.forEach((path, retired) -> {
            Leaving file = new Leaving(path, retired.since(), retired.since().plus(grace));
            boolean due = !file.until().isAfter(now) || obstacles.contains(path);
            boolean old = Optional.ofNullable(remote.manifest().retired().get(path))
                    .filter(retired::equals)
                    .isPresent();
            (due ? deletions : old ? waiting : retirements).add(file);
        });
        // Indexes first and assets last: files are deleted after everything that refers to them.
        deletions.sort(Comparator.comparing((Leaving file) -> site.turn(file.path()))
                .reversed()
                .thenComparing(Leaving::path));
        int unchanged = site.files().size() - uploads.size();
        return new Plan(
                target,
                uploads,
                retirements,
                waiting,
                deletions,
                unchanged,
                site.leftOut().size());
    }

    /** Whether nothing has to be written to the target, including its record. */
    boolean isSettled(Plan plan) {
        return plan.isEmpty()
                && remote.journal().isEmpty()
                && remote.tag().isPresent()
                && manifest().equals(remote.manifest());
    }

    /** The version of the target's record at the time of the comparison. */
    Optional<String> tag() {
        return remote.tag();
    }

    /** The stage in which a file is published. */
    Turn turn(String path) {
        return site.turn(path);
    }

    /** A file to upload. */
    OutgoingFile parcel(String path) {
        return site.parcel(path);
    }

    /** The record of a target before the deletions. */
    RemoteManifest manifest() {
        return RemoteManifest.of(site.files(), leaving);
    }

    /** The record of a target after the whole deploy. */
    RemoteManifest manifestWithout(List<Leaving> deletions) {
        SortedMap<String, Retired> left = new TreeMap<>(leaving);
        deletions.forEach(file -> left.remove(file.path()));
        return RemoteManifest.of(site.files(), left);
    }

    /** The planned changes, together with those of earlier deploys that did not finish. */
    Journal journal(Plan plan) {
        SortedSet<String> written = new TreeSet<>();
        plan.uploads().forEach(upload -> written.add(upload.path()));
        SortedSet<String> deleted = new TreeSet<>();
        plan.deletions().forEach(file -> deleted.add(file.path()));
        return new Journal(written, deleted).and(remote.journal().orElse(Journal.EMPTY));
    }

    /**
     * Deletions that cannot wait because a file is in the way of a folder, or a folder in the way of a file.
     */
    Set<String> obstacles() {
        Set<String> folders = new HashSet<>();
        site.files().keySet().forEach(path -> folders.addAll(SitePaths.foldersAbove(path)));
        Set<String> obstacles = new TreeSet<>();
        for (String path : leaving.keySet()) {
            if (folders.contains(path)
                    || SitePaths.foldersAbove(path).stream()
                            .anyMatch(folder -> site.files().containsKey(folder))) {
                obstacles.add(path);
            }
        }
        return obstacles;
    }

    /**
     * The number of pages and documents that the last deploy had and the site no longer has. Assets do not count, because their
     * names change with their content.
     */
    int lost() {
        return (int) counted().filter(path -> !site.files().containsKey(path)).count();
    }

    /** The number of pages and documents of the last deploy. */
    int deployed() {
        return (int) counted().count();
    }

    /** Compressed copies that are no longer uploaded do not count as removed. */
    private Stream<String> counted() {
        return remote.manifest().files().keySet().stream()
                .filter(path ->
                        site.turn(path) != Turn.ASSETS && !site.leftOut().contains(path));
    }

    /** Foreign files at the target that are in the way of a file or folder of the site. */
    SortedSet<String> obstacles(Target target) {
        return target.obstacles(site.files().keySet(), remote.ours());
    }

    private List<Upload> uploads() {
        List<Upload> uploads = new ArrayList<>();
        site.files()
                .forEach((path, version) -> reason(path, version)
                        .ifPresent(reason -> uploads.add(new Upload(path, reason, site.turn(path), version.size()))));
        uploads.sort(Comparator.comparing(Upload::turn).thenComparing(Upload::path));
        return uploads;
    }

    private Optional<Reason> reason(String path, Version wanted) {
        Optional<Version> there = remote.at(path);
        if (there.isEmpty()) {
            return Optional.of(remote.recorded(path).isPresent() ? Reason.MISSING : Reason.NEW);
        }
        if (there.get().equals(wanted)) {
            return Optional.empty();
        }
        if (there.get().hasBytesOf(wanted)) {
            return Optional.of(Reason.HEADERS);
        }
        boolean ours = remote.recorded(path).isPresent() || remote.written().contains(path);
        return Optional.of(ours ? Reason.CHANGED : Reason.REPLACED);
    }

    /**
     * Deployed files that are no longer part of the site. After a deploy that was killed, all grace periods start again,
     * because its pages may refer to files that had been retired.
     */
    private SortedMap<String, Retired> leaving() {
        SortedMap<String, Retired> found = new TreeMap<>();
        for (String path : remote.ours()) {
            Retired before = remote.manifest().retired().get(path);
            if (site.files().containsKey(path)) {
                continue;
            }
            if (before != null && remote.journal().isEmpty()) {
                found.put(path, before);
            } else {
                remote.at(path).ifPresent(version -> found.put(path, new Retired(version, now)));
            }
        }
        return found;
    }
}
