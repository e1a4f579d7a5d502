package dev.vitrine.pages.site;

import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import java.util.List;
import java.util.stream.Stream;

/** The page that hosts show for an address that the site does not have. */
final class NotFoundPage implements PageSource {
    private final Context context;

    NotFoundPage(Context context) {
        this.context = context;
    }

    @Override
    public Stream<Page> files() {
        return Stream.of(new Page(Addresses.NOT_FOUND, "404.html", "pages/notice.ftlh", this::view));
    }

    private NoticeView view() {
        return new NoticeView(
                Heads.unlisted("Page not found", "There is no page at this address."),
                "Page not found",
                "There is no page at this address. The model may have been renamed, or the link may contain a typo.",
                List.of(
                        context.addresses().link("All models", Addresses.MODELS),
                        context.addresses().link("Organizations", Addresses.ORGANIZATIONS),
                        context.home()));
    }
}
