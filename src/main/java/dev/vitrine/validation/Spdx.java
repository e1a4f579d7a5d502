package dev.vitrine.validation;

import dev.vitrine.problem.Suggestion;
import java.util.List;
import java.util.Optional;

/** Identifiers of licenses from the SPDX list that models are often under; others of the list are as good. */
public final class Spdx {
    private static final List<String> COMMON = List.of("""
            AGPL-3.0-only AGPL-3.0-or-later Apache-2.0 BSD-2-Clause BSD-3-Clause BSL-1.0 CC-BY-4.0
            CC-BY-NC-4.0 CC-BY-NC-ND-4.0 CC-BY-NC-SA-4.0 CC-BY-ND-4.0 CC-BY-SA-4.0 CC0-1.0
            CDLA-Permissive-2.0 EPL-2.0 GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later ISC
            LGPL-3.0-only LGPL-3.0-or-later MIT MIT-0 MPL-2.0 Unlicense Zlib
            """.strip().split("\\s+", -1));

    private Spdx() {}

    /** The identifier that was meant, where the text is a common one in another spelling: {@code Apache 2.0}, {@code mit}. */
    public static Optional<String> meant(String text) {
        String plain = text.strip()
                .replaceFirst("(?i)^the ", "")
                .replaceAll("(?i)(?:,\\s*+|(?<!\\s)\\s++)?+(licen[sc]e|version|v(?=[0-9]))\\s*+", " ")
                .strip();
        return Synonyms.same(plain, COMMON)
                .filter(id -> !id.equals(text))
                .or(() -> COMMON.contains(text)
                        ? Optional.empty()
                        : Suggestion.closest(plain.replace(' ', '-'), COMMON).filter(id -> isSlip(plain, id)));
    }

    /** Another identifier of the list may be near as well: only a difference in its letters alone is a slip. */
    private static boolean isSlip(String text, String id) {
        return text.replaceAll("[^0-9]", "").equals(id.replaceAll("[^0-9]", ""))
                && text.length() > 4
                && Math.abs(text.length() - id.length()) < 2;
    }
}
