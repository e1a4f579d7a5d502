package dev.vitrine.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where in a long listing a page is.
 *
 * @param number counted from 1
 * @param of how many pages there are
 * @param previous address of the page before it; absent on the first
 * @param next address of the page after it; absent on the last
 * @param all every page, in order
 */
public record Pagination(int number, int of, Optional<String> previous, Optional<String> next, List<Link> all) {
    public Pagination {
        all = List.copyOf(all);
    }

    /**
     * The position of one page of a listing.
     *
     * @param listing the route of the first page
     * @param number counted from 1
     * @param pages how many there are
     */
    public static Pagination of(Addresses addresses, Route listing, int number, int pages) {
        List<Link> all = IntStream.rangeClosed(1, pages)
                .mapToObj(page -> addresses.link(Integer.toString(page), Addresses.page(listing, page)))
                .toList();
        return new Pagination(
                number,
                pages,
                number > 1 ? Optional.of(all.get(number - 2).href()) : Optional.empty(),
                number < pages ? Optional.of(all.get(number).href()) : Optional.empty(),
                all);
    }
}
