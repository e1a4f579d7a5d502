package dev.vitrine.deploy;

import dev.vitrine.site.Delivery.Turn;
import dev.vitrine.site.PublishedSite;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A local site, as it will be at a target. */
final class LocalSite {
    private final PublishedSite site;
    private final Target target;
    private final SortedMap<String, Version> files;
    private final SortedSet<String> leftOut;

    private LocalSite(PublishedSite site, Target target, SortedMap<String, Version> files, SortedSet<String> leftOut) {
        this.leftOut = leftOut;
        this.site = site;
        this.target = target;
        this.files = files;
    }

    /**
     * Reads and hashes every file to upload.
     *
     * @throws TargetFailure if a file was changed after the build, because its compressed copy and the files that list it would
     *     not match
     */
    static LocalSite of(PublishedSite site, Target target, DeployOptions.Copies copies) {
        SortedSet<String> altered = site.altered();
        if (!altered.isEmpty()) {
            throw TargetFailure.lasting(DeployProblems.notAsBuilt(site.folder(), altered));
        }
        SortedSet<String> leftOut = copies == DeployOptions.Copies.ALWAYS || target.usesCopies()
                ? Collections.emptySortedSet()
                : site.copies();
        SortedMap<String, Version> files = new ConcurrentSkipListMap<>();
        site.files().keySet().parallelStream()
                .filter(path -> !leftOut.contains(path))
                .forEach(path -> {
                    if (path.startsWith(".vitrine")) {
                        throw TargetFailure.lasting(DeployProblems.ownName(path));
                    }
                    files.put(path, Version.of(site.read(path), headers(site, target, path)));
                });
        return new LocalSite(site, target, Collections.unmodifiableSortedMap(new TreeMap<>(files)), leftOut);
    }

    /** Each file's version, by path. */
    SortedMap<String, Version> files() {
        return files;
    }

    /** Compressed copies that are not uploaded, because the target's host does not use them. */
    SortedSet<String> leftOut() {
        return leftOut;
    }

    /** The stage in which a file is published; also for a file that is no longer part of the site. */
    Turn turn(String path) {
        return site.delivery().turn(path);
    }

    /** @throws TargetFailure if the file has changed since it was compared */
    OutgoingFile parcel(String path) {
        if (!site.isAsBuilt(path)) {
            throw TargetFailure.lasting(DeployProblems.siteChanged(path));
        }
        OutgoingFile parcel = new OutgoingFile(path, site.read(path), headers(site, target, path));
        if (!parcel.version().equals(files.get(path))) {
            throw TargetFailure.lasting(DeployProblems.siteChanged(path));
        }
        return parcel;
    }

    private static SortedMap<String, String> headers(PublishedSite site, Target target, String path) {
        return target.storable(site.delivery().headers(path));
    }
}
