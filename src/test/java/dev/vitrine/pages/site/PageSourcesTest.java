package dev.vitrine.pages.site;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitrine.fixture.PageTypes;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.Cards;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Views;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of page sources is whole, and a type of page that is not in it is noticed. */
class PageSourcesTest {
    private static final JavaClasses VITRINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.vitrine");

    private static final SitePages SITE = site();

    /** A site with every type of page: arenas, benchmarks, an alias, a model that can be called, one that retires. */
    private static SitePages site() {
        TestSite site = TestSite.arenas().and("""
                -- data/models/acme/caller.yaml --
                name: Caller
                type: text
                aliases: [former]
                retires: 2027-01-01
                api:
                  gateway: gate
                  operation: chat
                  id: caller
                """);
        return new SitePages(site.catalog(), Views.AS_OF, URI.create("https://catalog.example/")).with(Cards.DRAWN);
    }

    static List<PageSource> sources() {
        return SITE.sources();
    }

    @Test
    void everyClassThatIsASourceIsListedOnce() {
        List<String> sources = VITRINE.that(assignableTo(PageSource.class)).stream()
                .filter(type -> !type.isInterface())
                .map(JavaClass::getName)
                .toList();

        assertThat(SITE.sources())
                .extracting(source -> source.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(sources);
    }

    @Test
    void onlySourcesMakePages() {
        Set<String> makers = VITRINE.get(Page.class).getConstructorCallsToSelf().stream()
                .map(JavaConstructorCall::getOriginOwner)
                .filter(type -> !type.isEquivalentTo(Page.class) && !type.isAssignableTo(PageSource.class))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(makers).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everySourceHasAPageInTheWholeTestSite(PageSource source) {
        assertThat(PageTypes.all(source)).isNotEmpty();
    }

    @Test
    void everyPageTemplateIsUsed() throws IOException {
        Set<String> used =
                SITE.all().value().orElseThrow().stream().map(Page::template).collect(toCollection(TreeSet::new));
        try (Stream<Path> templates = Files.list(Path.of("templates/pages"))) {
            assertThat(templates.map(file -> "pages/" + file.getFileName())).isSubsetOf(used);
        }
    }

    @Test
    void everyPageIsOfOneSource() {
        List<String> routes = SITE.sources().stream()
                .flatMap(PageTypes::all)
                .map(page -> page.route().path())
                .sorted()
                .toList();

        assertThat(routes).doesNotHaveDuplicates();
        assertThat(SITE.all().value().orElseThrow())
                .extracting(page -> page.route().path())
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theServerFindsEachReadablePageByItself(PageSource source) {
        assertThat(source.readable().map(page -> page.route().path()).toList()).allSatisfy(path -> {
            Optional<Page> alone = SITE.page(path);
            assertThat(alone).isPresent();
            assertThat(alone.get().route().path()).isEqualTo(path);
        });
    }

    @Test
    void theSitemapListsEachReadablePage() {
        SitemapView sitemap = (SitemapView) SITE.all().value().orElseThrow().stream()
                .filter(page -> page.route().path().equals("/sitemap.xml"))
                .findFirst()
                .orElseThrow()
                .view();

        assertThat(sitemap.entries())
                .extracting(SitemapView.Entry::address)
                .containsExactlyInAnyOrderElementsOf(SITE.sources().stream()
                        .flatMap(PageSource::readable)
                        .map(page -> "https://catalog.example" + page.route().path())
                        .toList());
    }
}
