package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.deploy.DeployOptions.Caller;
import dev.vitrine.deploy.DeployOptions.Limits;
import dev.vitrine.deploy.DeployOptions.Locking;
import dev.vitrine.deploy.DeployOptions.Trust;
import dev.vitrine.site.Compression;
import dev.vitrine.site.Delivery;
import dev.vitrine.site.Publication;
import dev.vitrine.site.PublishedSite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Small sites of invented pages, and ways to deploy them. */
final class Sites {
    /** When the tests take place, unless they say otherwise. */
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Sites() {}

    /** A page that names assets and other pages. */
    static String page(String text, String... names) {
        StringBuilder html = new StringBuilder("<!doctype html><title>" + text + "</title>");
        for (String name : names) {
            html.append(
                    name.endsWith(".css")
                            ? "<link rel=stylesheet href=\"/" + name + "\">"
                            : "<a href=\"/" + name + "\">" + name + "</a>");
        }
        return html.append("\n").toString();
    }

    /**
     * A home page that lists models, each with a page of its own, all with one style sheet.
     *
     * @param style what its name and content change with
     */
    static Map<String, String> models(String style, String... models) {
        Map<String, String> files = new TreeMap<>();
        String sheet = "assets/style." + style + ".css";
        files.put(sheet, "body { color: " + style + " }\n");
        String[] named = new String[models.length + 1];
        named[models.length] = sheet;
        for (int model = 0; model < models.length; model++) {
            named[model] = "models/acme/" + models[model] + "/index.html";
            files.put(named[model], page(models[model] + " in " + style, sheet));
        }
        files.put("index.html", page("All", named));
        return files;
    }

    /** Publishes files into a folder, as a build does. */
    static PublishedSite publish(Path folder, Map<String, String> files) {
        try (Publication publication = Publication.open(
                        folder, files.keySet(), Compression.OFF, path -> Optional.empty())
                .value()
                .orElseThrow()) {
            files.forEach((path, text) -> publication.put(path, text.getBytes(UTF_8)));
            publication.finish(Delivery.STANDARD);
        }
        return PublishedSite.open(folder).value().orElseThrow();
    }

    /** To an address, as the command does it without options, but one file at a time. */
    static DeployOptions to(String address) {
        return new DeployOptions(
                Address.parse(address).value().orElseThrow(),
                new Limits(Limits.GRACE, OptionalInt.empty(), 1),
                Trust.RECORD,
                Locking.RESPECT,
                new Caller("editor@laptop", InstantSource.fixed(NOON), Optional.of("Editor <editor@catalog.example>")));
    }

    /** The same, some time later. */
    static DeployOptions later(DeployOptions options, Duration time) {
        Caller caller = options.caller();
        Instant then = caller.clock().instant().plus(time);
        return new DeployOptions(
                options.target(),
                options.limits(),
                options.trust(),
                options.lock(),
                new Caller(caller.who(), InstantSource.fixed(then), caller.author()),
                options.files());
    }

    /** The same, by somebody else. */
    static DeployOptions by(DeployOptions options, String who) {
        Caller caller = options.caller();
        return new DeployOptions(
                options.target(),
                options.limits(),
                options.trust(),
                options.lock(),
                new Caller(who, caller.clock(), caller.author()),
                options.files());
    }

    /** The same with other limits. */
    static DeployOptions within(DeployOptions options, Limits limits) {
        return new DeployOptions(
                options.target(), limits, options.trust(), options.lock(), options.caller(), options.files());
    }

    /** The same with this grace period. */
    static DeployOptions grace(DeployOptions options, Duration grace) {
        return within(
                options,
                new Limits(grace, options.limits().deletions(), options.limits().jobs()));
    }

    /** The same, believing or not. */
    static DeployOptions trusting(DeployOptions options, Trust trust) {
        return new DeployOptions(
                options.target(), options.limits(), trust, options.lock(), options.caller(), options.files());
    }

    /** The same, with another deploy's lock. */
    static DeployOptions breaking(DeployOptions options) {
        return new DeployOptions(
                options.target(), options.limits(), options.trust(), Locking.BREAK, options.caller(), options.files());
    }

    /** The same, replacing files of others. */
    static DeployOptions overwriting(DeployOptions options) {
        return new DeployOptions(
                options.target(),
                options.limits(),
                options.trust(),
                options.lock(),
                options.caller(),
                new DeployOptions.Files(DeployOptions.Foreign.REPLACE, DeployOptions.Copies.IF_USED));
    }
}
