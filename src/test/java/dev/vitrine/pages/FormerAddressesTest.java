package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.change.EventHistory;
import dev.vitrine.fixture.TestSite;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormerAddressesTest {
    private static final Catalog CATALOG = TestSite.withModel("name: One\ntype: text\naliases: [old, older]\n")
            .file("data/models/acme/two.yaml", "name: Two\ntype: text\n")
            .catalog();

    @Test
    void eachFileNextToAModelsPageIsCopiedToTheAddressesOfItsAliases() {
        assertThat(copied("/models/acme/one/index.md", "/models/acme/one/feed.xml", "/models/acme/two/index.md"))
                .containsExactlyInAnyOrder(
                        "/models/acme/one/index.md a file",
                        "/models/acme/one/feed.xml a file",
                        "/models/acme/two/index.md a file",
                        "/models/acme/old/index.md data/models/acme/one.yaml (alias old)",
                        "/models/acme/old/feed.xml data/models/acme/one.yaml (alias old)",
                        "/models/acme/older/index.md data/models/acme/one.yaml (alias older)",
                        "/models/acme/older/feed.xml data/models/acme/one.yaml (alias older)");
    }

    @Test
    void aFileElsewhereHasNoCopy() {
        assertThat(copied("/models/acme/index.md", "/models/acme/one/more/index.md"))
                .hasSize(2);
    }

    private static Stream<String> copied(String... routes) {
        Context context = new Context(
                CATALOG, EventHistory.of(CATALOG, Views.AS_OF), new Addresses(URI.create("https://catalog.example/")));
        List<Page> files = Stream.of(routes)
                .map(route -> new Page(new Route(route), "a file", "text", (Object) "text"))
                .toList();
        return FormerAddresses.with(files, context).map(page -> page.route().path() + " " + page.owner());
    }
}
