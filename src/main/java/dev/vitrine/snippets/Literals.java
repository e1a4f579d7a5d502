package dev.vitrine.snippets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as a language writes them. Lines after the first begin with the indentation that is asked for. */
public final class Literals {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** So much of a long text counts when a line is measured: a line of its own would not make it short. */
    private static final int COUNTED = 30;

    /** As a key of its own, it would set an object's prototype in JavaScript. */
    private static final String PROTOTYPE = "__proto__";

    private final Notation notation;

    /** The literals of a language. */
    public Literals(Notation notation) {
        this.notation = notation;
    }

    /**
     * A value: a map, list, string, {@link BigDecimal} or boolean. It is on one line if that is short enough; otherwise each
     * member has its own.
     *
     * @param pad how deep the line is indented that it begins on, in spaces
     * @param used how many characters the line has besides the value
     */
    public String value(Object value, int pad, int used) {
        if (used + inline(value, COUNTED).length() <= notation.width()) {
            return inline(value, Integer.MAX_VALUE);
        }
        int deeper = pad + notation.step();
        return members(
                value,
                (form, key, member) -> pair(
                        form,
                        key,
                        value(member, deeper, deeper + pair(form, key, ",").length())),
                (brackets, items) -> block(brackets, items, pad),
                Integer.MAX_VALUE);
    }

    /** A value on one line, with this much of each text at most. */
    private String inline(Object value, int most) {
        return members(
                value,
                (form, key, member) -> pair(form, key, inline(member, most)),
                (brackets, items) -> items.isEmpty()
                        ? brackets.none()
                        : brackets.open()
                                + brackets.space()
                                + String.join(", ", items)
                                + brackets.space()
                                + brackets.close(),
                most);
    }

    /** Writes a member of an object by its form, and an item of a list by the form that has no key. */
    private interface Member {
        String write(String form, String key, Object value);
    }

    private String members(
            Object value, Member member, BiFunction<Notation.Brackets, List<String>, String> join, int most) {
        List<String> items = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, it) -> items.add(member.write(notation.member(), (String) key, it)));
            return join.apply(notation.object(), items);
        }
        if (value instanceof List<?> list) {
            list.forEach(it -> items.add(member.write("{value}", "", it)));
            return join.apply(notation.list(), items);
        }
        if (value instanceof Boolean flag) {
            return flag ? notation.yes() : notation.no();
        }
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : notation.quoting().literal(cut((String) value, most));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** The parts of a form that are no files, one on a line. */
    public String fields(Map<String, Object> values, int pad) {
        return values.entrySet().stream()
                .map(field -> field(field.getKey(), plain(field.getValue())))
                .collect(Collectors.joining(line(pad)));
    }

    /** The arguments of an SDK's method, one on a line; those that it does not know by name in {@code extra_body}, where that is how its language does it. */
    public String arguments(Map<String, Object> values, Set<String> known, int pad) {
        Map<String, Object> arguments = new LinkedHashMap<>(values);
        if (takesOnlyKnown()) {
            Map<String, Object> extra = new LinkedHashMap<>(values);
            extra.keySet().removeAll(known);
            arguments.keySet().retainAll(known);
            if (!extra.isEmpty()) {
                arguments.put("extra_body", extra);
            }
        }
        return arguments.entrySet().stream()
                .map(argument -> argument(argument.getKey(), argument.getValue(), pad))
                .collect(Collectors.joining(line(pad)));
    }

    private String argument(String name, Object value, int pad) {
        int used = pad + pair(notation.argument(), name, "").length();
        return pair(notation.argument(), name, value(value, pad, used));
    }

    /** A language with named arguments refuses those that a method does not have. */
    private boolean takesOnlyKnown() {
        return notation.argument().startsWith("{name}=");
    }

    private String block(Notation.Brackets brackets, List<String> items, int pad) {
        if (items.isEmpty()) {
            return brackets.none();
        }
        String inner = line(pad + notation.step());
        return brackets.open()
                + inner
                + String.join("," + inner, items)
                + notation.last()
                + line(pad)
                + brackets.close();
    }

    private String field(String key, String value) {
        Quoting quoting = notation.quoting().ofPlainText();
        return notation.field()
                .replace("{key}", quoting.literal(key))
                .replace("{pair}", "'" + (key + "=" + value).replace("'", "'\\''") + "'")
                .replace("{value}", quoting.literal(value));
    }

    private String pair(String form, String key, String value) {
        String quoted = notation.quoting().literal(key);
        return form.replace("{key}", quoted)
                .replace("{name}", name(key, quoted))
                .replace("{value}", value);
    }

    private static String name(String key, String quoted) {
        if (key.equals(PROTOTYPE)) {
            return "[" + quoted + "]";
        }
        return IDENTIFIER.matcher(key).matches() ? key : quoted;
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String line(int pad) {
        return "\n" + " ".repeat(pad);
    }
}
