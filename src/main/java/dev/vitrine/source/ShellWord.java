package dev.vitrine.source;

/** Quotes words of shell commands in hints. */
public final class ShellWord {
    private ShellWord() {}

    /** A word as a shell takes it: in quotes if it has a character that means something to a shell. */
    public static String of(String text) {
        return text.matches("[A-Za-z0-9._/:+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
