package dev.vitrine.build;

import dev.vitrine.problem.Checked;
import dev.vitrine.site.Assets;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The assets that were finished last, which need not be finished again while their sources are the same. For one thread. */
final class KnownAssets {
    private SortedMap<String, byte[]> sources = Collections.emptySortedMap();
    private Checked<Assets> finished = Assets.fingerprint(sources);

    /** As {@link Assets#fingerprint}. */
    Checked<Assets> fingerprint(SortedMap<String, byte[]> now) {
        if (!isSame(now)) {
            finished = Assets.fingerprint(now);
            sources = new TreeMap<>(now);
        }
        return finished;
    }

    private boolean isSame(SortedMap<String, byte[]> now) {
        return now.keySet().equals(sources.keySet())
                && now.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), sources.get(file.getKey())));
    }
}
