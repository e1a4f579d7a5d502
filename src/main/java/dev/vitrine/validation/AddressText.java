package dev.vitrine.validation;

import dev.vitrine.value.WebAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of pages as people paste them, and how a record has them. */
public final class AddressText {
    private static final int LONGEST = 2000;
    private static final Pattern MARKDOWN = Pattern.compile("!?\\[[^\\]]*+\\]\\(([^()\\s]++)[^)]*+\\)");
    private static final Pattern SCHEME =
            Pattern.compile("(?:h+t+p*s*|ttps?|hpps?|htp|hxxps?)[:;]+/*(.++)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST_FIRST =
            Pattern.compile("[A-Za-z0-9\u0080-\uffff-]++(?:\\.[A-Za-z0-9\u0080-\uffff-]++)++(?::\\d++)?(?:[/?#].*+)?");
    private static final Pattern PARTS = Pattern.compile("([^/?#:]++)(:\\d++)?(.*+)");
    private static final Pattern ARXIV = Pattern.compile("(?i)(?:arxiv:\\s*)?(\\d{4}\\.\\d{4,5}(?:v\\d+)?)");
    private static final Pattern DOI = Pattern.compile("(?i)(?:doi:\\s*)?(10\\.\\d{4,9}/\\S+)");
    private static final String KEPT = "-._~:/?#[]@!$&'()*+,;=";

    private AddressText() {}

    /** Whether there are several addresses in the text. */
    public static boolean isSeveral(String text) {
        int first = text.indexOf("://");
        int blank = text.indexOf(' ');
        return first >= 0 && blank > first && text.indexOf("://", blank) > 0;
    }

    /** The page of what is named by an id that everyone knows: an arXiv number, a DOI, a repository of weights. */
    public static Optional<String> ofPage(String field, String text) {
        Matcher arxiv = ARXIV.matcher(text.strip());
        if (field.equals("paper") && arxiv.matches()) {
            return Optional.of("https://arxiv.org/abs/" + arxiv.group(1));
        }
        Matcher doi = DOI.matcher(text.strip());
        if (field.equals("paper") && doi.matches()) {
            return Optional.of("https://doi.org/" + doi.group(1));
        }
        return field.equals("weights") && text.matches("[A-Za-z0-9_-]+/[A-Za-z0-9._-]+")
                ? Optional.of("https://huggingface.co/" + text)
                : Optional.empty();
    }

    /** The address that was meant, as a record has it. */
    public static Optional<String> rewritten(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST || trimmed.isEmpty()) {
            return Optional.empty();
        }
        Matcher markdown = MARKDOWN.matcher(trimmed);
        if (markdown.matches()) {
            return rewritten(markdown.group(1));
        }
        if (trimmed.startsWith("<") && trimmed.endsWith(">")) {
            return rewritten(trimmed.substring(1, trimmed.length() - 1));
        }
        return withoutScheme(stripped(trimmed).replace('\\', '/'))
                .flatMap(AddressText::encoded)
                .map(rest -> "https://" + rest)
                .filter(address -> WebAddress.fault(address).isEmpty());
    }

    private static String stripped(String text) {
        String start = text.replaceFirst("^[\"'“‘(<]++", "");
        int end = start.length();
        while (end > 0 && ".,;:>\"'”’".indexOf(start.charAt(end - 1)) >= 0) {
            end--;
        }
        return start.substring(0, end);
    }

    private static Optional<String> withoutScheme(String text) {
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.matches()) {
            Matcher again = SCHEME.matcher(scheme.group(1));
            return Optional.of(again.matches() ? again.group(1) : scheme.group(1));
        }
        String rest = text.startsWith("//") ? text.substring(2) : text;
        return HOST_FIRST.matcher(rest).matches() ? Optional.of(rest) : Optional.empty();
    }

    /** The host as names are asked for, and the rest with only the characters that addresses have. */
    private static Optional<String> encoded(String rest) {
        String open = rest.replaceFirst("^[^/@]*+@", "");
        Matcher parts = PARTS.matcher(open);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String host = IDN.toASCII(parts.group(1).strip()).toLowerCase(Locale.ROOT);
            String port = parts.group(2) == null ? "" : parts.group(2);
            return Optional.of(host + port + percent(parts.group(3)));
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    private static String percent(String text) {
        StringBuilder out = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xff);
            boolean kept = character < 0x80 && (Character.isLetterOrDigit(character) || KEPT.indexOf(character) >= 0);
            if (kept || character == '%') {
                out.append(character);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) character));
            }
        }
        return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
