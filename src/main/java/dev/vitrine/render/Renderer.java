package dev.vitrine.render;

import dev.vitrine.pages.CardView;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.SiteView;
import dev.vitrine.problem.Checked;
import freemarker.template.Configuration;
import freemarker.template.TemplateMethodModelEx;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Turns pages into bytes: a pure function of the page, the theme and the site. Immutable, for any number of threads. */
public final class Renderer {
    private final Configuration configuration;
    private final SiteView site;
    private final TemplateMethodModelEx asset;

    /**
     * @param site what templates see as {@code site}
     * @param assetHref from an asset's path, such as {@code css/vitrine.css}, to the address it is published at
     */
    public Renderer(Theme theme, SiteView site, UnaryOperator<String> assetHref) {
        this.configuration = theme.templates();
        this.site = site;
        this.asset = Functions.asset(assetHref);
    }

    /**
     * The bytes of a page: UTF-8, or a PNG where it is a card.
     *
     * @return no value where its template failed: the problem names the template's line and the page's route
     */
    public Checked<byte[]> render(Page page) {
        Object view = page.view();
        if (view instanceof CardView card) {
            return Checked.of(CardPainter.draw(card));
        }
        Map<String, Object> model = Map.of("page", view, "route", page.route().path(), "site", site, "asset", asset);
        return Templates.process(
                configuration,
                page.template(),
                model,
                "the page " + page.route().path());
    }
}
