package dev.vitrine.chart;

/** The room that text takes in a wide drawing, in its units: at its largest, on a phone, and in a font that is rather wide. */
public final class ChartText {
    /** From one baseline to the next. */
    static final int LINE = 16;

    /** Above the baseline and below it, with the paper around the letters. */
    static final int ABOVE = 12;

    static final int BELOW = 5;

    private static final int CAPITAL = 9;
    private static final int SMALL = 7;
    private static final int OTHER = 5;

    /** Of scripts whose signs are as wide as they are high. */
    private static final int SQUARE = 13;

    private ChartText() {}

    public static int width(String text) {
        return text.codePoints().map(ChartText::width).sum();
    }

    private static int width(int letter) {
        if (Character.isUpperCase(letter) || Character.isDigit(letter)) {
            return CAPITAL;
        }
        if (Character.isLowerCase(letter)) {
            return SMALL;
        }
        return Character.isLetter(letter) ? SQUARE : OTHER;
    }
}
