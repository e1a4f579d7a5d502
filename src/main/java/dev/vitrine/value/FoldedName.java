package dev.vitrine.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as a reader hears it, to find names that differ only in how they are written. */
public final class FoldedName {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#*]+");

    private FoldedName() {}

    /**
     * Without case, width and signs between words: {@code GPT-4.5}, {@code gpt 4 5} and {@code ＧＰＴ-4.5} are one name, {@code
     * gpt45} is another.
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(plain).replaceAll(" ").strip();
    }
}
