package dev.vitrine.pages;

import dev.vitrine.wording.DatedText;
import java.util.List;
import java.util.Optional;

/**
 * What every page of the site has in common. Templates see it as {@code site}.
 *
 * @param title the catalog's name
 * @param tagline one sentence on what the catalog is
 * @param language a BCP 47 tag for the {@code lang} attribute
 * @param home the address of the home page, which is the base path: {@code /} or {@code /catalog/}
 * @param navigation the main sections, in order
 * @param hue the accent's hue in degrees, 0 to 359, for the custom property {@code --hue}
 * @param logo a file below {@code assets/}, absent for the built-in mark
 * @param repository where the records are edited
 * @param facts how many records there are, as a sentence for the foot
 * @param asOf the day that the site speaks for
 * @param resources what is there besides the pages of records, for the foot; may be empty
 * @param search where the catalog is searched by name
 * @param reach what some page may reach besides the site; the site's policy allows it, and each page narrows that to its own
 */
public record SiteView(
        String title,
        String tagline,
        String language,
        String home,
        List<Link> navigation,
        int hue,
        Optional<String> logo,
        Optional<String> repository,
        String facts,
        DatedText asOf,
        List<Link> resources,
        Search search,
        PageOrigins reach) {
    public SiteView {
        navigation = List.copyOf(navigation);
        resources = List.copyOf(resources);
    }

    /**
     * Where the catalog is searched.
     *
     * @param page the address of the page that answers {@code ?q=}
     * @param description the address of the OpenSearch description, for browsers
     */
    public record Search(String page, String description) {}
}
