package dev.vitrine.render;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.ConflictMarks;
import dev.vitrine.source.Roots;
import dev.vitrine.source.SourceRules;
import dev.vitrine.source.SourceText;
import freemarker.core.ParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with a catalog's own folder of templates before any page is rendered: links, files that cannot be read, merges that
 * were not finished, and templates that FreeMarker cannot parse or that include a file that does not exist.
 */
public final class OwnTheme {
    private static final String ASSETS = "assets/";

    /** Comments and text that is printed as it is, up to the end of the file if they do not end. */
    private static final Pattern UNPARSED = Pattern.compile("(?s)<#--.*?(?:-->|\\z)|<#noparse>.*?(?:</#noparse>|\\z)");

    /** As many problems of a theme are reported. */
    private static final int MOST = 100;

    /** A template that another one names. Names that are put together are found missing when a page is rendered. */
    private static final Pattern INCLUDED =
            Pattern.compile("<#(?:include|import)\\s{1,20}[\"']([^\"'${\\p{Cntrl}]{1,200})[\"']");

    private final Path root;
    private final Theme theme;
    private final List<Problem> problems = new ArrayList<>();

    private OwnTheme(Path root) {
        this.root = root;
        this.theme = new Theme(Optional.of(root));
    }

    /**
     * The problems of a folder, in order of its files.
     *
     * @param folder which may not exist
     * @throws UncheckedIOException if the disk fails
     */
    public static List<Problem> problems(Path folder) {
        Optional<Problem> link = Roots.leadsOut(folder, "templates", "--templates");
        if (link.isPresent()) {
            return List.of(link.get());
        }
        if (!Files.exists(folder)) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            return List.of(problem("templates", "this is not a folder", "delete it, or make it a folder of templates"));
        }
        try {
            OwnTheme own = new OwnTheme(folder.toRealPath());
            try (Stream<Path> found = Files.walk(own.root)) {
                for (Path file : (Iterable<Path>) found.sorted()::iterator) {
                    own.check(file);
                }
            }
            return List.copyOf(own.problems);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + folder, failed);
        }
    }

    private static Problem problem(String path, String message, String hint) {
        return Problem.of(RenderRules.TEMPLATE_ERROR, Location.ofFile(path), message, hint);
    }

    private void check(Path file) throws IOException {
        String name = root.relativize(file).toString().replace('\\', '/');
        boolean isAsset = name.startsWith(ASSETS);
        boolean isTemplate = OwnTemplates.isTemplate(name) && name.matches(".*\\.ftl[hx]?");
        boolean isFolder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        if (("/" + name).contains("/.") || (isFolder && !isTemplate)) {
            return;
        }
        if (Files.isSymbolicLink(file) && (isAsset || !OwnTemplates.isFileWithin(root, file))) {
            problems.add(Problem.of(
                    RenderRules.THEME_LINK,
                    Location.ofFile("templates/" + name),
                    "this is a link, and it is left out of the site",
                    "put what it leads to here, in its place"));
        } else if (!Files.isRegularFile(file)) {
            problems.add(problem("templates/" + name, "this is not a regular file", "put the file itself here"));
        } else if (isTemplate) {
            check(name, Files.readAllBytes(file));
        }
    }

    private void check(String name, byte[] bytes) throws IOException {
        String path = "templates/" + name;
        List<Problem> unreadable = SourceText.decode(path, bytes).problems().stream()
                .filter(problem -> problem.rule().equals(SourceRules.ENCODING)
                        || problem.rule().equals(SourceRules.TOO_LARGE))
                .toList();
        if (!unreadable.isEmpty()) {
            problems.addAll(unreadable);
            return;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Optional<Problem> conflict = ConflictMarks.find(path, text);
        if (conflict.isPresent()) {
            problems.add(conflict.get());
        } else {
            parse(name);
            includes(name, text);
        }
    }

    private void parse(String name) {
        try {
            theme.templates().getTemplate(name);
        } catch (ParseException broken) {
            problems.add(TemplateProblems.unreadable(broken));
        } catch (StackOverflowError deep) {
            problems.add(problem("templates/" + name, "its expressions are nested too deep", "make them simpler"));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read templates/" + name, failed);
        }
    }

    /** Includes that are not in a comment or in text that is not parsed, and may not be missing. Lines are counted once. */
    private void includes(String name, String text) throws IOException {
        String parsed = UNPARSED.matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
        Matcher included = INCLUDED.matcher(parsed);
        int line = 1;
        int counted = 0;
        while (included.find() && problems.size() < MOST) {
            for (; counted < included.start(1); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            String path = resolved(name, included.group(1));
            boolean isOptional = parsed.startsWith(" ignore_missing", included.end());
            if (!isOptional && !Theme.hasBuiltIn(path) && !OwnTemplates.isFileWithin(root, root.resolve(path))) {
                problems.add(Problem.of(
                        RenderRules.TEMPLATE_ERROR,
                        new Location(
                                "templates/" + name,
                                line,
                                included.start(1) - text.lastIndexOf('\n', included.start(1)),
                                included.group(1).length()),
                        "there is no template templates/" + path,
                        "write a path from the templates folder, such as /layout/page.ftlh"));
            }
        }
    }

    /** A path in a template as a path from the templates folder: one that begins with a slash is from there already. */
    private static String resolved(String name, String path) {
        Deque<String> steps = new ArrayDeque<>();
        String whole = path.startsWith("/") ? path : name.substring(0, name.lastIndexOf('/') + 1) + path;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
