package dev.vitrine.render;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether a file below {@code assets/} that a setting names can be published, said where the setting is. */
public final class AssetFiles {
    /** Every page loads it. */
    private static final long MOST_BYTES = 1_000_000;

    private static final int HEAD_BYTES = 32;

    private final Path folder;
    private final String name;
    private final Location place;

    private AssetFiles(Path templates, String name, Location place) {
        this.folder = templates.resolve("assets");
        this.name = name;
        this.place = place;
    }

    /**
     * What is wrong with the file.
     *
     * @param templates a catalog's own, which need not exist
     * @param name such as {@code img/logo.svg}
     * @param place of the setting
     */
    public static Optional<Problem> problem(Path templates, String name, Location place) {
        AssetFiles file = new AssetFiles(templates, name, place);
        try {
            return file.problem();
        } catch (IOException unreadable) {
            return Optional.of(file.problem("cannot be read (" + unreadable.getMessage() + ")", "let Vitrine read it"));
        }
    }

    private Optional<Problem> problem() throws IOException {
        Path file = folder;
        for (String part : name.split("/", -1)) {
            Optional<String> written = written(file, part);
            if (written.isEmpty()) {
                return isMade() ? Optional.empty() : Optional.of(missing());
            }
            if (!written.get().equals(part)) {
                return Optional.of(problem(
                        "is written \"" + written.get() + "\" there, in other case",
                        "write " + inCase(part, written.get())));
            }
            file = file.resolve(part);
            if (Files.isSymbolicLink(file)) {
                return Optional.of(
                        problem("is a link, and links are left out of the site", "put the file itself there"));
            }
            if (part.startsWith(".")) {
                return Optional.of(
                        problem("is hidden, and hidden files are left out of the site", "rename it without the dot"));
            }
        }
        return content(file);
    }

    /** The name of an entry of a folder, in the case that it has there: not every disk tells cases apart. */
    private static Optional<String> written(Path folder, String part) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> alike = entries.map(entry -> entry.getFileName().toString())
                    .filter(entry -> entry.equalsIgnoreCase(part))
                    .sorted()
                    .toList();
            return alike.contains(part) ? Optional.of(part) : alike.stream().findFirst();
        }
    }

    private String inCase(String part, String written) {
        return Stream.of(name.split("/", -1))
                .map(each -> each.equals(part) ? written : each)
                .reduce((one, other) -> one + "/" + other)
                .orElse(name);
    }

    /** Whether it comes with Vitrine, or a template makes it. */
    private boolean isMade() {
        return Theme.hasBuiltIn("assets/" + name)
                || Theme.hasBuiltIn("assets/" + name + ".ftl")
                || Files.isRegularFile(folder.resolve(name + ".ftl"));
    }

    private Problem missing() throws IOException {
        if (!Files.isDirectory(folder)) {
            return problem("is not there", "put it there, or delete the field");
        }
        String ending = name.substring(name.lastIndexOf('.'));
        try (Stream<Path> found = Files.walk(folder)) {
            List<String> others = found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ending) && !("/" + file).contains("/."))
                    .toList();
            return problem(
                    "is not there",
                    Suggestion.hint(name, others)
                            .or(() -> others.stream()
                                    .sorted()
                                    .findFirst()
                                    .map(other -> "name a file that is there, such as " + other))
                            .orElse("put it there, or delete the field"));
        }
    }

    private Optional<Problem> content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.of(problem("is not a file", "name a file in it"));
        }
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            return Optional.of(problem(
                    "has " + size + " bytes, more than " + MOST_BYTES + ", and every page loads it",
                    "make it smaller"));
        }
        byte[] bytes = Files.readAllBytes(file);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return isOf(ending, bytes)
                ? Optional.empty()
                : Optional.of(problem(
                        "does not hold what its name says: it is not " + ending.toUpperCase(Locale.ROOT),
                        "save the picture as " + ending.toUpperCase(Locale.ROOT) + ", or name it as what it is"));
    }

    private static boolean isOf(String ending, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), ISO_8859_1);
        return switch (ending) {
            case "svg" -> isSvg(bytes);
            case "png" -> head.startsWith("\u0089PNG\r\n") && head.startsWith("IHDR", 12);
            case "webp" -> head.startsWith("RIFF") && head.startsWith("WEBPVP8", 8);
            default -> true;
        };
    }

    /** Whether a browser can read it: XML to its end, whose root is {@code svg}. Nothing that it names is loaded. */
    private static boolean isSvg(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            Optional<String> root = Optional.empty();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && root.isEmpty()) {
                    root = Optional.of(reader.getLocalName());
                }
            }
            return root.filter("svg"::equals).isPresent();
        } catch (XMLStreamException broken) {
            return false;
        }
    }

    private Problem problem(String words, String hint) {
        return Problem.of(RenderRules.ASSET_UNUSABLE, place, "the file templates/assets/" + name + " " + words, hint);
    }
}
