package dev.vitrine.api;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.pages.Digest;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What tells one state of the records from another: a digest of all that they say. Comments, order and places in files do not
 * count, nor does the day. Reckoned when it is first asked for, once.
 */
final class BuildStamp {
    private static final int LENGTH = 16;

    /** Before a name or value, so that no two records that differ read the same. */
    private static final char MARK = '\u0000';

    private final Catalog catalog;
    private final Map<Class<?>, List<RecordComponent>> components = new ConcurrentHashMap<>();
    private String stamp = "";

    BuildStamp(Catalog catalog) {
        this.catalog = catalog;
    }

    /** 16 hexadecimal digits. */
    synchronized String text() {
        if (stamp.isEmpty()) {
            stamp = digest();
        }
        return stamp;
    }

    private String digest() {
        Digest digest = new Digest();
        add(digest, catalog.settings());
        List.of(
                        catalog.models().values(),
                        catalog.organizations().values(),
                        catalog.providers().values(),
                        catalog.licenses().values(),
                        catalog.gateways().values(),
                        catalog.benchmarks().values(),
                        catalog.arenas().values())
                .forEach(records -> records.forEach(each -> add(digest, each)));
        return digest.digits(LENGTH);
    }

    private void add(Digest digest, Object fact) {
        StringBuilder text = new StringBuilder(4096);
        write(fact, text);
        digest.add(text.toString());
    }

    private void write(Object fact, StringBuilder out) {
        if (fact instanceof Optional<?> optional) {
            optional.ifPresentOrElse(
                    value -> write(value, out), () -> out.append(MARK).append('-'));
        } else if (fact instanceof Collection<?> all) {
            out.append(MARK).append('[').append(all.size());
            all.forEach(each -> write(each, out));
        } else if (fact instanceof Map<?, ?> map) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(key.toString(), value));
            out.append(MARK).append('{').append(sorted.size());
            sorted.forEach((key, value) -> {
                out.append(MARK).append(key);
                write(value, out);
            });
        } else if (fact instanceof VoteLog votes) {
            out.append(MARK).append(digest(votes));
        } else if (fact instanceof Record parts) {
            out.append(MARK).append(fact.getClass().getSimpleName());
            componentsOf(parts).forEach(component -> write(value(parts, component), out));
        } else {
            out.append(MARK).append(fact instanceof BigDecimal number ? number.toPlainString() : fact.toString());
        }
    }

    /** Of votes, which are too many to be one text. */
    private static String digest(VoteLog votes) {
        Digest digest = new Digest();
        for (int i = 0; i < votes.size(); i++) {
            digest.add(String.join(
                    String.valueOf(MARK),
                    votes.time(i).toString(),
                    votes.models().get(votes.first(i)).toString(),
                    votes.models().get(votes.second(i)).toString(),
                    votes.outcome(i).key(),
                    axis(votes, votes.category(i)),
                    axis(votes, votes.language(i)),
                    ""));
        }
        return digest.digits(LENGTH);
    }

    private static String axis(VoteLog votes, int number) {
        return number == VoteLog.NO_AXIS ? "" : votes.axes().get(number);
    }

    private List<RecordComponent> componentsOf(Record parts) {
        return components.computeIfAbsent(parts.getClass(), type -> List.of(type.getRecordComponents()));
    }

    private static Object value(Record parts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("cannot read " + component, hidden);
        }
    }
}
