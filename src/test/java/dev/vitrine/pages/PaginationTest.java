package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginationTest {
    private static final Addresses ADDRESSES = new Addresses(URI.create("https://catalog.example/base/"));
    private static final Route LISTING = new Route("/models/");

    @ParameterizedTest
    @CsvSource({
        "1, 1, '', ''",
        "1, 3, '', /base/models/page/2/",
        "2, 3, /base/models/, /base/models/page/3/",
        "3, 3, /base/models/page/2/, ''",
    })
    void aPageLinksToThePagesBeforeAndAfterIt(int number, int pages, String previous, String next) {
        Pagination page = Pagination.of(ADDRESSES, LISTING, number, pages);

        assertThat(page.previous().orElse("")).isEqualTo(previous);
        assertThat(page.next().orElse("")).isEqualTo(next);
        assertThat(page.all()).hasSize(pages);
        assertThat(page.all().get(0)).isEqualTo(new Link("1", "/base/models/"));
    }
}
