package dev.vitrine.wording;

import java.util.List;

/**
 * What a search engine shows of a page: a title that is not cut off, and whole sentences as long as there is room for them.
 * Where even the first sentence is too long, it ends after a word.
 */
public final class Summary {
    /** Characters of a title with the site's name after it. */
    static final int LONGEST_TITLE = 60;

    /** What is between a page's title and the site's. */
    private static final String BEFORE_SITE = " · ";

    /** Characters of a description. */
    public static final int LONGEST = 160;

    private final StringBuilder text;

    private Summary(String first) {
        this.text = new StringBuilder(first);
    }

    /**
     * A title: the name with the first of these endings that leaves it short enough, or the name alone.
     *
     * @param site the site's own title, which pages show behind theirs
     */
    public static String title(String name, List<String> endings, String site) {
        int room = LONGEST_TITLE - BEFORE_SITE.length() - site.length();
        return endings.stream()
                .filter(ending -> name.length() + ending.length() <= room)
                .findFirst()
                .map(ending -> name + ending)
                .orElse(name);
    }

    /** A description that begins with a sentence. */
    public static Summary of(String sentence) {
        return new Summary(shortened(sentence));
    }

    /** The same with a sentence more, in the first of these forms that there is room for; or as it was. */
    public Summary then(String... forms) {
        for (String form : forms) {
            if (!form.isEmpty() && text.length() + 1 + form.length() <= LONGEST) {
                text.append(' ').append(form);
                break;
            }
        }
        return this;
    }

    /** The description. */
    public String text() {
        return text.toString();
    }

    private static String shortened(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LONGEST - 1);
        int end = space > 0 ? space : LONGEST - 1;
        boolean halved =
                Character.isLowSurrogate(sentence.charAt(end)) && Character.isHighSurrogate(sentence.charAt(end - 1));
        return sentence.substring(0, halved ? end - 1 : end) + "…";
    }
}
