package dev.vitrine.pages;

import dev.vitrine.value.PartialDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One file of the site before it is rendered.
 *
 * @param route where it will lie
 * @param owner what it is made from, for the message when two want the same route: such as {@code data/models/luma/ray-2.yaml}
 * @param template below {@code templates/}, such as {@code pages/model.ftlh}
 * @param content makes the view, the same each time: a site of many pages need not hold all their views at once
 * @param lastFact finds the date of its newest fact, for the sitemap; absent where nothing on it is dated
 */
public record Page(
        Route route, String owner, String template, Supplier<?> content, Supplier<Optional<PartialDate>> lastFact) {
    /** A page with no dated fact. */
    public Page(Route route, String owner, String template, Supplier<?> content) {
        this(route, owner, template, content, Optional::empty);
    }

    /** A page whose view is there already. */
    public Page(Route route, String owner, String template, Object view) {
        this(route, owner, template, () -> view);
    }

    /** The same with the date of its newest fact. */
    public Page modified(Supplier<Optional<PartialDate>> date) {
        return new Page(route, owner, template, content, date);
    }

    /** The date of its newest fact; absent where nothing on it is dated. */
    public Optional<PartialDate> modified() {
        return lastFact.get();
    }

    /** The same at another address, which is made from something else. */
    public Page under(Route other, String otherOwner) {
        return new Page(other, otherOwner, template, content, lastFact);
    }

    /** The whole input of the template, beside {@link SiteView}; templates see it as {@code page}. */
    public Object view() {
        return content.get();
    }
}
