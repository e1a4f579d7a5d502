package dev.vitrine.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a regular expression: as much of the syntax as the program uses. */
final class Syntax {
    private final String pattern;
    private final List<String> atoms = new ArrayList<>();
    private int at;

    private Syntax(String pattern) {
        this.pattern = pattern;
    }

    /** A part of a pattern. */
    sealed interface Part {}

    /** One character, as a pattern of its own. */
    record Atom(String pattern) implements Part {}

    /** One after the other. */
    record Row(List<Part> parts) implements Part {}

    /** One of several. */
    record Choice(List<Part> parts) implements Part {}

    /** Again and again. */
    record Repeat(Part part, int least, boolean isOpen) implements Part {}

    /** A pattern's parts, and all of its atoms. */
    record Parsed(Part root, List<String> atoms) {}

    static Parsed parse(String pattern) {
        Syntax syntax = new Syntax(pattern);
        Part root = syntax.choice();
        if (syntax.at < pattern.length()) {
            throw new IllegalArgumentException("cannot parse " + pattern + " from " + syntax.at);
        }
        return new Parsed(root, List.copyOf(syntax.atoms));
    }

    private Part choice() {
        List<Part> parts = new ArrayList<>(List.of(row()));
        while (skip("|")) {
            parts.add(row());
        }
        return parts.size() == 1 ? parts.get(0) : new Choice(parts);
    }

    private Part row() {
        List<Part> parts = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            parts.add(repeated(single()));
        }
        return new Row(parts);
    }

    private Part repeated(Part part) {
        if (at == pattern.length()) {
            return part;
        }
        int least = 1;
        boolean isOpen = false;
        switch (pattern.charAt(at)) {
            case '*', '?' -> {
                least = 0;
                isOpen = pattern.charAt(at) == '*';
                at++;
            }
            case '+' -> {
                isOpen = true;
                at++;
            }
            case '{' -> {
                String[] bounds = between('{', '}').split(",", -1);
                least = Integer.parseInt(bounds[0]);
                isOpen = bounds.length > 1 && (bounds[1].isEmpty() || Integer.parseInt(bounds[1]) > 20);
            }
            default -> {
                return part;
            }
        }
        if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
            at++;
        }
        return new Repeat(part, least, isOpen);
    }

    private Part single() {
        char first = pattern.charAt(at);
        return switch (first) {
            case '(' -> group();
            case '[' -> atom(characterClass());
            case '\\' -> escape();
            case '^', '$' -> {
                at++;
                yield new Row(List.of());
            }
            default -> {
                int end = at + Character.charCount(pattern.codePointAt(at));
                String literal = pattern.substring(at, end);
                at = end;
                yield atom(literal.equals(".") ? "." : Pattern.quote(literal));
            }
        };
    }

    private Part atom(String text) {
        atoms.add(text);
        return new Atom(text);
    }

    /** What looks ahead or behind takes no part in a sample. */
    private Part group() {
        at++;
        boolean looks = pattern.startsWith("?=", at)
                || pattern.startsWith("?!", at)
                || pattern.startsWith("?<=", at)
                || pattern.startsWith("?<!", at);
        if (skip("?<") || skip("?P<")) {
            at = looks ? at + 1 : pattern.indexOf('>', at) + 1;
        } else if (skip("?")) {
            while (":=!>)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            at += pattern.charAt(at) == ')' ? 0 : 1;
        }
        Part inner = choice();
        if (!skip(")")) {
            throw new IllegalArgumentException("a group without an end: " + pattern);
        }
        return looks ? new Row(List.of()) : inner;
    }

    private Part escape() {
        char kind = pattern.charAt(at + 1);
        int start = at;
        at += 2;
        switch (kind) {
            case 'b', 'B', 'A', 'z', 'Z', 'G' -> {
                return new Row(List.of());
            }
            case 'R' -> {
                return atom("\n");
            }
            case 'p', 'P' -> at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
            case 'x' -> at += 2;
            case 'u' -> at += 4;
            default -> {}
        }
        return atom(pattern.substring(start, at));
    }

    private String characterClass() {
        int start = at++;
        for (boolean isFirst = true; isFirst || pattern.charAt(at) != ']'; isFirst = false) {
            switch (pattern.charAt(at)) {
                case '\\' -> at += 2;
                case '[' -> characterClass();
                case '^' -> at += isFirst && pattern.charAt(at + 1) == ']' ? 2 : 1;
                default -> at++;
            }
        }
        at++;
        return pattern.substring(start, at);
    }

    private String between(char open, char close) {
        int end = pattern.indexOf(close, at);
        String inner = pattern.substring(pattern.indexOf(open, at) + 1, end);
        at = end + 1;
        return inner;
    }

    private boolean skip(String text) {
        boolean found = pattern.startsWith(text, at);
        at += found ? text.length() : 0;
        return found;
    }
}
