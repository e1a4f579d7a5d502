package dev.vitrine.catalog;

import java.net.URI;
import java.util.Currency;
import java.util.Optional;

/**
 * What {@code data/catalog.yaml} says of the catalog itself.
 *
 * @param title its name
 * @param tagline one sentence on what it is
 * @param url where the site will live, with its base path; no query
 * @param repository where its records are edited, such as {@code https://github.com/owner/name}
 * @param branch the branch that edits go to
 * @param folder of the repository that holds {@code data/}, where that is not its root; without slashes at its ends
 * @param language of the records' text, a BCP 47 tag
 * @param hue of the accent, in degrees, 0 to 359
 * @param logo a file below {@code templates/assets/}
 * @param staleAfter after how many days a price should be read again
 * @param currency which prices headline sentences and comparisons prefer
 */
public record Settings(
        String title,
        String tagline,
        URI url,
        Optional<URI> repository,
        String branch,
        Optional<String> folder,
        String language,
        int hue,
        Optional<String> logo,
        int staleAfter,
        Currency currency) {
    /** The file that holds them. */
    public static final String FILE = "data/catalog.yaml";
}
