package dev.vitrine.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What models have under a key, such as all models under a license, in the order of the models' ids. Immutable.
 *
 * @param <K> what is looked up
 * @param <V> what is found: models, or parts of them
 */
final class ModelIndex<K extends Comparable<K>, V> {
    private final Function<Model, Stream<V>> parts;
    private final Function<V, Stream<K>> keys;
    private final Function<V, Model> owner;
    private final Map<K, List<V>> groups;

    private ModelIndex(ModelIndex<K, V> form, Map<K, List<V>> groups) {
        this.parts = form.parts;
        this.keys = form.keys;
        this.owner = form.owner;
        this.groups = groups;
    }

    /**
     * An index without models.
     *
     * @param parts of a model, to be found by their keys
     * @param keys of a part
     * @param owner the model that a part is of
     */
    ModelIndex(Function<Model, Stream<V>> parts, Function<V, Stream<K>> keys, Function<V, Model> owner) {
        this.parts = parts;
        this.keys = keys;
        this.owner = owner;
        this.groups = Map.of();
    }

    /** An index of whole models, without any. */
    static <K extends Comparable<K>> ModelIndex<K, Model> ofModels(Function<Model, Stream<K>> keys) {
        return new ModelIndex<>(Stream::of, keys, model -> model);
    }

    /** The same index of these models, by id, and no others. */
    ModelIndex<K, V> over(Collection<Model> models) {
        record Entry<K, V>(K key, V part) {}
        return new ModelIndex<>(
                this,
                models.stream()
                        .flatMap(parts)
                        .flatMap(part -> keys.apply(part).map(key -> new Entry<>(key, part)))
                        .collect(Collectors.groupingBy(
                                Entry::key, Collectors.mapping(Entry::part, Collectors.toUnmodifiableList()))));
    }

    /** The same with a model in the place of an earlier state of it: as quick as the groups that it is in are small. */
    ModelIndex<K, V> with(Model before, Model after) {
        Map<K, List<V>> now = new HashMap<>(groups);
        TreeSet<K> touched = new TreeSet<>();
        Stream.of(before, after).flatMap(parts).flatMap(keys).forEach(touched::add);
        for (K key : touched) {
            List<V> group = groups.getOrDefault(key, List.of());
            int from = firstNotBefore(group, after.id());
            int to = from;
            while (to < group.size() && owner.apply(group.get(to)).id().equals(after.id())) {
                to++;
            }
            List<V> changed = new ArrayList<>(group.subList(0, from));
            parts.apply(after)
                    .filter(part -> keys.apply(part).anyMatch(key::equals))
                    .forEach(changed::add);
            changed.addAll(group.subList(to, group.size()));
            now.put(key, Collections.unmodifiableList(changed));
        }
        return new ModelIndex<>(this, now);
    }

    private int firstNotBefore(List<V> group, ModelId id) {
        int from = 0;
        int to = group.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (owner.apply(group.get(middle)).id().compareTo(id) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** What there is under a key. */
    List<V> get(K key) {
        return groups.getOrDefault(key, List.of());
    }
}
