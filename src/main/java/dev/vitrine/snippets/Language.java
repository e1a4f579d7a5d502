package dev.vitrine.snippets;

import java.util.Arrays;
import java.util.List;

/** A language that snippets are written in. To add one, add a constant and {@code templates/snippets/<id>.ftl}. */
public enum Language {
    CURL("curl", "curl", "text/unix", Notation.SHELL),
    PYTHON("python", "Python", "text/python", Notation.PYTHON),
    PYTHON_OPENAI("python-openai", "Python (OpenAI)", "text/python", Notation.PYTHON),
    JAVASCRIPT("javascript", "JavaScript", "text/javascript", Notation.JAVASCRIPT),
    JAVASCRIPT_OPENAI("javascript-openai", "JavaScript (OpenAI)", "text/javascript", Notation.JAVASCRIPT),
    TYPESCRIPT("typescript", "TypeScript", "text/typescript", Notation.JAVASCRIPT),
    JAVA("java", "Java", "text/java", Notation.JAVA),
    GO("go", "Go", "text/golang", Notation.GO),
    PHP("php", "PHP", "text/php", Notation.PHP);

    private static final List<Language> OF_SDKS = List.of(PYTHON_OPENAI, JAVASCRIPT_OPENAI);

    private final String id;
    private final String label;
    private final String syntax;

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Notation notation;

    Language(String id, String label, String syntax, Notation notation) {
        this.id = id;
        this.label = label;
        this.syntax = syntax;
        this.notation = notation;
    }

    /** Names the template and the tab. */
    public String id() {
        return id;
    }

    /** What readers call it. */
    public String label() {
        return label;
    }

    /** The syntax that its code is highlighted by, as RSyntaxTextArea names it. */
    public String syntax() {
        return syntax;
    }

    /** How it writes values down. */
    public Notation notation() {
        return notation;
    }

    /** Whether a request can be written in it: an SDK sends only what it has a method for. */
    public boolean writes(Request request) {
        return request.sdk().isPresent() || !OF_SDKS.contains(this);
    }

    /**
     * The language of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Language of(String id) {
        return Arrays.stream(values())
                .filter(language -> language.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown language " + id));
    }
}
