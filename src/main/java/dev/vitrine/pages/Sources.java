package dev.vitrine.pages;

import dev.vitrine.catalog.Provider;
import dev.vitrine.value.Evidence;
import dev.vitrine.wording.Dates;
import java.net.URI;

/** Where a price was read, as it is named on a page. */
public final class Sources {
    private Sources() {}

    public static PriceTable.Source of(int number, Evidence evidence, Provider provider) {
        return new PriceTable.Source(
                number,
                new Link(name(evidence.source()), evidence.source().toString()),
                provider.publishes(evidence),
                Dates.moment(evidence.checked()));
    }

    /** The host, and on a code host the repository as well: whose list it is matters more than where it is kept. */
    public static String name(URI source) {
        String host = source.getHost().startsWith("www.") ? source.getHost().substring(4) : source.getHost();
        String[] steps = source.getPath().split("/", -1);
        boolean codeHost = host.equals("github.com") || host.equals("gitlab.com") || host.equals("huggingface.co");
        return codeHost && steps.length > 2 && !steps[2].isEmpty() ? steps[1] + "/" + steps[2] : host;
    }
}
