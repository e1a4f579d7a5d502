package dev.vitrine.pages;

import dev.vitrine.catalog.Settings;
import dev.vitrine.problem.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a reader mends a fact: the addresses of the catalog's repository, in the form that GitHub and its kin use. */
final class Edits {
    private final Optional<String> repository;
    private final String branch;

    /** No addresses. */
    static final Edits NONE = new Edits(Optional.empty(), "");

    Edits(Settings settings) {
        this(settings.repository().map(url -> url.toString().replaceAll("/+$", "")), settings.branch());
    }

    private Edits(Optional<String> repository, String branch) {
        this.repository = repository;
        this.branch = branch;
    }

    /** The editor, open on a record. */
    Optional<String> record(Location location) {
        return repository.map(url -> url + "/edit/" + branch + "/" + location.path());
    }

    /** A record's file, at the line. */
    Optional<String> line(Location location) {
        return repository.map(url -> url + "/blob/" + branch + "/" + location.path() + "#L" + location.line());
    }

    /** The form for reporting wrong data, with its title filled in. */
    Optional<String> report(String subject) {
        return repository.map(url -> url + "/issues/new?title=" + encoded("Wrong data: " + subject));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
