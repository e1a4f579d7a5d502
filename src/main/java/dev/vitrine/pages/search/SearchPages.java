package dev.vitrine.pages.search;

import dev.vitrine.catalog.Model;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import dev.vitrine.pages.TextView;
import dev.vitrine.problem.JsonText;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that finds models, organizations and providers by name, the list of names that it reads, and OpenSearch. */
public final class SearchPages implements PageSource {
    private static final String OWNER = "the search";
    private static final String TITLE = "Search";

    /** By the specification of OpenSearch 1.1, in characters of plain text. */
    private static final int LONGEST_SHORT_NAME = 16;

    private static final int LONGEST_LONG_NAME = 48;

    /** What can be found. */
    private enum Kind {
        MODEL("Model"),
        ORGANIZATION("Organization"),
        PROVIDER("Provider");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        Route pages() {
            return switch (this) {
                case MODEL -> Addresses.MODELS;
                case ORGANIZATION -> Addresses.ORGANIZATIONS;
                case PROVIDER -> Addresses.PROVIDERS;
            };
        }

        /** As a name says it: its place in the list of kinds. */
        int place() {
            return KINDS.indexOf(this);
        }
    }

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Context context;

    public SearchPages(Context context) {
        this.context = context;
    }

    @Override
    public Stream<Page> files() {
        return Stream.of(
                new Page(Addresses.SEARCH, OWNER, "pages/search.ftlh", this::view),
                new Page(Addresses.NAMES, OWNER, "feeds/text.ftl", () -> new TextView(names())),
                new Page(Addresses.OPEN_SEARCH, OWNER, "feeds/opensearch.ftlx", this::description));
    }

    @Override
    public Stream<Page> near(String... steps) {
        return steps[0].equals("search") ? files() : Stream.empty();
    }

    private SearchView view() {
        Addresses addresses = context.addresses();
        String lead = "Models, organizations and providers by name, id or alias.";
        return new SearchView(
                Heads.unlisted(TITLE, lead),
                TITLE,
                lead,
                addresses.href(Addresses.NAMES),
                List.of(
                        addresses.link("All models", Addresses.MODELS),
                        addresses.link("Types", Addresses.TYPES),
                        addresses.link("Organizations", Addresses.ORGANIZATIONS),
                        addresses.link("Providers", Addresses.PROVIDERS)));
    }

    private OpenSearchView description() {
        var settings = context.catalog().settings();
        return new OpenSearchView(
                cut(settings.title(), LONGEST_SHORT_NAME),
                cut(settings.title(), LONGEST_LONG_NAME),
                "Find AI models, organizations and providers in " + settings.title() + ".",
                settings.language(),
                context.addresses().absolute(Addresses.SEARCH));
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        String head = text.substring(0, text.offsetByCodePoints(0, longest));
        int space = head.lastIndexOf(' ');
        return (space > 0 ? head.substring(0, space) : head).strip();
    }

    /**
     * All names, as small as they can be written: {@code kinds} says for each kind what it is called and where its pages lie,
     * and each of {@code names} is [kind, id, name, detail, note, other names]. The note is what a reader wants to know first, its
     * price or that it is retired; where it is empty, the kind is in its place.
     */
    private String names() {
        var catalog = context.catalog();
        List<Object> names = new ArrayList<>();
        catalog.models().values().forEach(model -> names.add(name(model)));
        catalog.organizations()
                .values()
                .forEach(organization -> names.add(name(
                        Kind.ORGANIZATION,
                        organization.id().toString(),
                        organization.name(),
                        Words.count(catalog.modelsOf(organization.id()).size(), "model"))));
        catalog.providers()
                .values()
                .forEach(provider -> names.add(name(
                        Kind.PROVIDER,
                        provider.id().toString(),
                        provider.name(),
                        Words.count(catalog.offersOf(provider.id()).size(), "offer"))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "kinds",
                KINDS.stream()
                        .map(kind -> List.of(kind.title, context.addresses().href(kind.pages())))
                        .toList());
        document.put("names", names);
        return JsonText.line(document) + "\n";
    }

    private static List<Object> name(Kind kind, String id, String name, String detail) {
        return List.of(kind.place(), id, name, detail, "", "");
    }

    private List<Object> name(Model model) {
        return List.of(
                Kind.MODEL.place(),
                model.id().toString(),
                model.name(),
                context.organizationOf(model).name() + ", " + model.type().key(),
                note(model),
                Stream.concat(
                                model.aliases().stream(),
                                model.api().map(api -> api.main().id()).stream())
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    private String note(Model model) {
        return context.isRetired(model)
                ? "Retired"
                : context.quotes()
                        .start(model)
                        .map(price -> "from " + price.amount() + " " + price.unit())
                        .orElse("");
    }
}
