package dev.vitrine.snippets;

/** A language that snippets are written in. To add one, add a constant and {@code templates/snippets/<id>.ftl}. */
public enum Language {
    CURL("curl", "curl"),
    PYTHON("python", "Python"),
    JAVASCRIPT("javascript", "JavaScript");

    private final String id;
    private final String label;

    Language(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Names the template and the tab. */
    public String id() {
        return id;
    }

    /** What readers call it. */
    public String label() {
        return label;
    }
}
