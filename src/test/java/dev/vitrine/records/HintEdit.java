package dev.vitrine.records;

import dev.vitrine.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the edit that a hint asks for, to the letter, as a reader would who knows nothing else. */
final class HintEdit {
    private static final Pattern WRITE = Pattern.compile("(?:[a-z ]+: )?write (.+)");
    /** What asks for a choice, or for more than a replacement. */
    private static final Pattern OPEN = Pattern.compile(
            "(?:what|a|an|its|it|them|one|each|true or false|the|and|year) .*|.*…|.* or .*|.*(?:, or |, with the price| in place of | on a line| if | such as ).*|it .*");

    private static final Pattern NAMED = Pattern.compile("[A-Za-z_-]+: .*|[a-z_]+:");

    private final Slipped slipped;
    private final String text;
    private final int from;
    private final int to;

    private HintEdit(Slipped slipped, Location place) {
        this.slipped = slipped;
        this.text = slipped.text();
        this.from = Spot.offset(text, place);
        this.to = from + place.length();
    }

    /** The text with the edit made; absent where the hint leaves a choice, or is not a replacement. */
    static Optional<String> of(Slipped slipped, Location place, String hint) {
        HintEdit edit = new HintEdit(slipped, place);
        return List.of(
                        edit.when("did you mean \"([^\"]+)\"\\?", found -> edit.replaced(found.group(1))),
                        edit.when("write ([a-z_]+) in place of .+", found -> edit.replaced(found.group(1))),
                        edit.when("separate the entries by commas: write (.+)", found -> edit.replaced(found.group(1))),
                        edit.when("delete (?:it|them|the escape)", found -> edit.replaced("")),
                        edit.when("write an ordinary space", found -> edit.replaced(" ")),
                        edit.when("write a comma in its place", found -> edit.replaced(",")),
                        edit.when("write \"(.+)\" in its place", found -> edit.replaced(found.group(1))),
                        edit.when("(?:delete the tab: )?do not indent it", found -> edit.indented(0)),
                        edit.when(
                                "(?:indent it by|write) ([0-9]+) spaces?(?: for each tab)?",
                                found -> edit.indented(Integer.parseInt(found.group(1)))),
                        edit.when(
                                "add \"(.+)\" at the end of the line",
                                found -> edit.inserted(edit.lineEnd(), found.group(1))),
                        edit.when(
                                "add \"(.+)\" after (.+)",
                                found -> edit.inserted(text(edit, found.group(2)), found.group(1))),
                        edit.when(
                                "put a comma (?:after|before) (.+)",
                                found -> edit.comma(found.group(), found.group(1))),
                        edit.when(
                                WRITE.pattern(),
                                found -> OPEN.matcher(found.group(1)).matches() ? null : edit.written(found.group(1))))
                .stream()
                .map(one -> one.apply(hint))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Function<String, Optional<String>> when(String pattern, Function<MatchResult, String> edit) {
        return hint -> {
            Matcher matcher = Pattern.compile(pattern).matcher(hint);
            return matcher.matches() ? Optional.ofNullable(edit.apply(matcher)) : Optional.empty();
        };
    }

    private static int text(HintEdit edit, String piece) {
        return edit.text.indexOf(piece, edit.text.lastIndexOf('\n', edit.from) + 1) + piece.length();
    }

    private String comma(String hint, String piece) {
        int at = text(this, piece);
        return hint.contains("before")
                ? inserted(
                        text.stripTrailing().isEmpty()
                                ? at
                                : text.substring(0, at - piece.length())
                                        .stripTrailing()
                                        .length(),
                        ",")
                : inserted(at, ",");
    }

    private int lineEnd() {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private String inserted(int at, String piece) {
        return text.substring(0, at) + piece + text.substring(at);
    }

    private String replaced(String with) {
        return text.substring(0, from) + with + text.substring(to);
    }

    private String indented(int spaces) {
        int start = text.lastIndexOf('\n', from - 1) + 1;
        int end = start;
        while (" \t\u00a0".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return text.substring(0, start) + " ".repeat(spaces) + text.substring(end);
    }

    private String written(String hint) {
        String with = hint.replaceFirst(", (?:without|with a colon|the last day|the value|at once).*$", "");
        if (NAMED.matcher(with).matches() && slipped.spot().isField()) {
            boolean isNameOnly = with.endsWith(":");
            return text.substring(0, slipped.from()) + with + text.substring(isNameOnly ? to : slipped.to());
        }
        int colon = text.indexOf(": ", from);
        boolean isName = slipped.spot().isField() && from == slipped.from() && text.startsWith(": ", to) && colon == to;
        return isName ? text.substring(0, to + 2) + with + text.substring(slipped.to()) : replaced(with);
    }
}
