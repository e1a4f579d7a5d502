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

/** Compares a site with what is at a target. Touches neither. */
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
        // Indexes first and assets last: what names a file goes before it.
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

    /** Whether nothing has to be written to the target, its record included. */
    boolean isSettled(Plan plan) {
        return plan.isEmpty()
                && remote.journal().isEmpty()
                && remote.tag().isPresent()
                && manifest().equals(remote.manifest());
    }

    /** Of the target's record, as it was when it was compared. */
    Optional<String> tag() {
        return remote.tag();
    }

    /** When a file goes live. */
    Turn turn(String path) {
        return site.turn(path);
    }

    /** A file to send. */
    OutgoingFile parcel(String path) {
        return site.parcel(path);
    }

    /** The record of a target where all is done but the deletions. */
    RemoteManifest manifest() {
        return RemoteManifest.of(site.files(), leaving);
    }

    /** The record of a target where all is done. */
    RemoteManifest manifestWithout(List<Leaving> deletions) {
        SortedMap<String, Retired> left = new TreeMap<>(leaving);
        deletions.forEach(file -> left.remove(file.path()));
        return RemoteManifest.of(site.files(), left);
    }

    /** What is about to change, and what deploys before this one had announced and not finished. */
    Journal journal(Plan plan) {
        SortedSet<String> written = new TreeSet<>();
        plan.uploads().forEach(upload -> written.add(upload.path()));
        SortedSet<String> deleted = new TreeSet<>();
        plan.deletions().forEach(file -> deleted.add(file.path()));
        return new Journal(written, deleted).and(remote.journal().orElse(Journal.EMPTY));
    }

    /**
     * Deletions that cannot wait, where files lie in folders: a file in the place of a folder that the site needs, and the
     * reverse.
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

    /** How many pages and documents the last deploy had and the site has not: assets change their names with their content. */
    int lost() {
        return (int) counted().filter(path -> !site.files().containsKey(path)).count();
    }

    /** How many pages and documents the last deploy had. */
    int deployed() {
        return (int) counted().count();
    }

    /** Copies that are not sent any more are no loss. */
    private Stream<String> counted() {
        return remote.manifest().files().keySet().stream()
                .filter(path ->
                        site.turn(path) != Turn.ASSETS && !site.leftOut().contains(path));
    }

    /** What no deploy has put at the target, and that is in the place of a file or folder of the site. */
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
     * What is there of ours and not of the site's. After a deploy that died all grace periods begin anew: it may have let pages
     * name again what had been retired before.
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
