package dev.vitrine.source;

/** Words of commands that hints tell a person to type. */
public final class ShellWord {
    private ShellWord() {}

    /** A word as a shell takes it: in quotes if it has a character that means something to a shell. */
    public static String of(String text) {
        return text.matches("[A-Za-z0-9._/:+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
