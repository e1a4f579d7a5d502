package dev.vitrine.snippets;

/**
 * How a language writes down a value of JSON, as data: {@link Literals} prints by it, and so does the playground's script.
 *
 * @param quoting how a text is quoted
 * @param step how much deeper each level is indented, in spaces
 * @param width how many characters a line may have that holds a whole object or list, as the formatter of the language has it
 * @param object what is before and after the members of an object, and for an empty one
 * @param list what is before and after the items of a list, and for an empty one
 * @param member how a member is written: {@code {key}} and {@code {value}} stand for its parts, {@code {name}} for a key that needs no
 *     quotation marks if it is an identifier
 * @param last what is after the last item or member, where the others have a comma
 * @param yes the literal for true
 * @param no the literal for false
 * @param field how a part of a form is written, with {@code {key}} and {@code {value}}, or {@code {pair}} for {@code 'key=value'}
 * @param argument how an argument of an SDK's method is written, with {@code {name}} and {@code {value}}
 */
public record Notation(
        Quoting quoting,
        int step,
        int width,
        Brackets object,
        Brackets list,
        String member,
        String last,
        String yes,
        String no,
        String field,
        String argument) {
    private static final Brackets CURLY = new Brackets("{", "}", "{}", "");
    private static final Brackets SQUARE = new Brackets("[", "]", "[]", "");

    static final Notation SHELL = new Notation(
            Quoting.SHELL_JSON,
            2,
            88,
            CURLY,
            SQUARE,
            "{key}: {value}",
            "",
            "true",
            "false",
            "--form-string {pair} \\",
            "");

    static final Notation PYTHON = new Notation(
            Quoting.JSON,
            4,
            88,
            CURLY,
            SQUARE,
            "{key}: {value}",
            ",",
            "True",
            "False",
            "{key}: {value},",
            "{name}={value},");

    static final Notation JAVASCRIPT = new Notation(
            Quoting.JAVASCRIPT,
            2,
            80,
            new Brackets("{", "}", "{}", " "),
            SQUARE,
            "{name}: {value}",
            ",",
            "true",
            "false",
            "form.append({key}, {value});",
            "{name}: {value},");

    /** A text block of JSON; a part of a form is made by a method of the snippet's own. */
    static final Notation JAVA = new Notation(
            Quoting.JAVA_JSON,
            2,
            120,
            CURLY,
            SQUARE,
            "{key}: {value}",
            "",
            "true",
            "false",
            "field({key}, {value}),",
            "");

    /** A raw string of JSON; what is beside it is indented by a tab, as everything in Go is. */
    static final Notation GO = new Notation(
            Quoting.GO_JSON,
            2,
            88,
            CURLY,
            SQUARE,
            "{key}: {value}",
            "",
            "true",
            "false",
            "\tform.WriteField({key}, {value})",
            "");

    static final Notation PHP = new Notation(
            Quoting.PHP,
            4,
            120,
            new Brackets("[", "]", "new stdClass()", ""),
            SQUARE,
            "{key} => {value}",
            ",",
            "true",
            "false",
            "{key} => {value},",
            "");

    /**
     * What stands around items.
     *
     * @param open before the first
     * @param close after the last
     * @param none instead of all, where there is none
     * @param space between the brackets and what they hold, where all is on one line
     */
    public record Brackets(String open, String close, String none, String space) {}
}
