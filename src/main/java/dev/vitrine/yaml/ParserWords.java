package dev.vitrine.yaml;

import java.util.stream.Stream;

/** What the parser's messages mean. It gives no codes, so its English is read here, and nowhere else. */
enum ParserWords {
    COLON("a colon with a blank after it begins a field, which cannot be here", "mapping values are not allowed here"),
    NO_COLON("there is no colon after a name", "could not find expected ':'"),
    BLOCK("this line does not fit those above it", "expected <block end>, but found"),
    DASH("the dash of a list is not allowed here", "sequence entries are not allowed here"),
    QUOTE("the file ends within quotes", "found unexpected end of stream"),
    DOCUMENT("this line does not fit those above it", "expected '<document start>', but found"),
    TEXT(
            "\"|\" or \">\" begins text of several lines, and nothing may follow it on its line",
            "expected a comment or a line break"),
    NEVER_CLOSED("a comma or a closing bracket is missing", "expected ','", "end>"),
    NO_COMMA("a comma or a closing bracket is missing", "expected ','"),
    TAB("this is a tab, and YAML needs spaces", "(TAB)"),
    RESERVED("text that begins with this character has to be in quotes", "cannot start any token"),
    /** Not by the parser of YAML, but by what makes tokens of its events. */
    NO_NAME("a field's name has to be text", "property name"),
    DEPTH("lists and groups are nested too deep", "nesting depth"),
    LENGTH("a text is longer than any record's", "String value length"),
    OTHER("it cannot be read from here on", "");

    private final String meaning;
    private final String piece;
    private final String end;

    ParserWords(String meaning, String piece) {
        this(meaning, piece, "");
    }

    ParserWords(String meaning, String piece, String end) {
        this.meaning = meaning;
        this.piece = piece;
        this.end = end;
    }

    /** What a message says. */
    static ParserWords of(String message) {
        return Stream.of(values())
                .filter(words -> message.contains(words.piece) && message.contains(words.end))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether what the parser was at is in quotes, brackets or braces, so that the cause may be where these begin. */
    static boolean isEnclosed(String context) {
        return context.contains("quoted scalar") || context.contains("flow");
    }

    /** What it means to the author of a record. */
    String meaning() {
        return meaning;
    }
}
