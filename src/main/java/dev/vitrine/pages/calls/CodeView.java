package dev.vitrine.pages.calls;

import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import java.util.List;

/**
 * The code for a model in all languages, {@code templates/pages/code.ftlh}.
 *
 * @param title such as "Code for Ray 2 Flash"
 * @param model the model's page
 */
public record CodeView(Head head, List<Link> breadcrumbs, String title, Link model, ApiSection api) {
    public CodeView {
        breadcrumbs = List.copyOf(breadcrumbs);
    }
}
