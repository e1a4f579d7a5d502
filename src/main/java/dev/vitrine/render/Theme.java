package dev.vitrine.render;

import dev.vitrine.pages.GeneratedAsset;
import dev.vitrine.pages.SiteView;
import dev.vitrine.problem.Checked;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The look of a site: the templates and assets that come with Vitrine, overridden file by file by a catalog's own.
 *
 * <p>The built-in files are on the class path, in a folder of classes or in a jar. Nothing is read before it is asked for, and
 * nothing is read twice: a catalog's own files are taken as they are when the first of them is asked for, so that a page that
 * is rendered later has the look of the others. For any number of threads.
 */
public final class Theme {
    private static final String BUILT_IN = "dev/vitrine/theme";
    /** Always there, so that its address tells where the built-in files lie. */
    private static final String LANDMARK = "layout/page.ftlh";

    private final Optional<Path> own;
    private Optional<Configuration> configuration = Optional.empty();
    private Optional<SortedMap<String, byte[]>> assets = Optional.empty();

    /**
     * @param own a catalog's {@code templates/} folder; may be absent or not exist
     */
    public Theme(Optional<Path> own) {
        this.own = own.filter(Files::isDirectory);
    }

    /**
     * What the pages of a site load, ready to be published: the style sheets written into one, everything else as it lies
     * under {@code assets/}.
     *
     * @param generated assets that are made from the catalog
     * @return the files by their path below {@code assets/}, such as {@code css/vitrine.css}
     * @throws UncheckedIOException where a file cannot be read
     */
    public Checked<SortedMap<String, byte[]>> assets(SiteView site, List<GeneratedAsset> generated) {
        return new ThemeAssets(this, site).published(sources(), generated);
    }

    private synchronized SortedMap<String, byte[]> sources() {
        if (assets.isEmpty()) {
            assets = Optional.of(files("assets"));
        }
        return assets.get();
    }

    /** FreeMarker with the templates of this theme, each of which is read and parsed once. */
    synchronized Configuration templates() {
        if (configuration.isEmpty()) {
            configuration = Optional.of(Templates.configuration(loader()));
        }
        return configuration.get();
    }

    /** Finds a template by its path below {@code templates/}, among the catalog's own first. */
    private TemplateLoader loader() {
        TemplateLoader builtIn = new ClassTemplateLoader(Theme.class.getClassLoader(), BUILT_IN);
        if (own.isEmpty()) {
            return builtIn;
        }
        StringTemplateLoader first = new StringTemplateLoader();
        try {
            OwnTemplates.in(own.get()).forEach(first::putTemplate);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + own.get(), e);
        }
        return new MultiTemplateLoader(new TemplateLoader[] {first, builtIn});
    }

    /** The files below a folder of the theme, by their path relative to it. */
    private SortedMap<String, byte[]> files(String folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            collect(landmark(), folder, files);
            if (own.isPresent()) {
                collect(own.get().resolve(folder), files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the theme's " + folder, e);
        }
        return Collections.unmodifiableSortedMap(files);
    }

    /** Whether Vitrine itself brings a file, by its path below {@code templates/}. */
    static boolean hasBuiltIn(String name) {
        return Theme.class.getClassLoader().getResource(BUILT_IN + "/" + name) != null;
    }

    private static URL landmark() {
        URL landmark = Theme.class.getClassLoader().getResource(BUILT_IN + "/" + LANDMARK);
        if (landmark == null) {
            throw new IllegalStateException("the built-in theme is not on the class path");
        }
        return landmark;
    }

    /** The files of the theme that a landmark belongs to, in a folder or in a jar. */
    static void collect(URL landmark, String folder, SortedMap<String, byte[]> into) throws IOException {
        if (landmark.openConnection() instanceof JarURLConnection connection) {
            Path jar = Path.of(uri(connection.getJarFileURL()));
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                collect(files.getPath(BUILT_IN, folder), into);
            }
        } else {
            collect(Path.of(uri(landmark)).getParent().getParent().resolve(folder), into);
        }
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds a place that is no address: " + url, e);
        }
    }

    /** Links are not followed and hidden files are left out: an editor's leftovers are not part of a site. */
    private static void collect(Path folder, SortedMap<String, byte[]> into) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) found::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !("/" + name).contains("/.")) {
                    into.put(name, Files.readAllBytes(file));
                }
            }
        }
    }
}
