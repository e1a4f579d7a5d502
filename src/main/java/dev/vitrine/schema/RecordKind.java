package dev.vitrine.schema;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of record: where each is, and which schema it follows. */
public enum RecordKind {
    CATALOG("catalog", "catalog.yaml", 1),
    ORGANIZATION("organization", "organizations/", 2),
    PROVIDER("provider", "providers/", 2),
    LICENSE("license", "licenses/", 2),
    GATEWAY("gateway", "gateways/", 2),
    BENCHMARK("benchmark", "benchmarks/", 2),
    ARENA("arena", "arenas/", 2),
    PUBLISHER("publisher", "publishers/", 2),
    MODEL("model", "models/", 3);

    private final String key;
    private final String place;
    private final int depth;

    RecordKind(String key, String place, int depth) {
        this.key = key;
        this.place = place;
        this.depth = depth;
    }

    /** The name of its schema's file, and of the kind in messages. */
    public String key() {
        return key;
    }

    /** Below {@code data/}: a folder, with its slash, or the one file. */
    public String place() {
        return place;
    }

    /** How many names its path has below {@code data/}: a model's has three, {@code models/luma/ray-2-flash.yaml}. */
    public int depth() {
        return depth;
    }

    /** The kind whose place holds a path such as {@code data/models/luma/ray-2-flash.yaml}. */
    public static Optional<RecordKind> at(String path) {
        String below = path.substring("data/".length());
        return Arrays.stream(values())
                .filter(kind -> kind == CATALOG ? below.equals(kind.place) : below.startsWith(kind.place))
                .findFirst();
    }
}
