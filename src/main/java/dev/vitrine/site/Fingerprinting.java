package dev.vitrine.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.AssetReferences.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One run of {@link Assets#fingerprint}: a depth-first walk from each asset to those to which it refers. */
final class Fingerprinting {
    /** With a few hundred assets of a site, 40 bits keep the chance that two share a name below one in ten million. */
    private static final int HASH_DIGITS = 10;

    private final SortedMap<String, byte[]> sources;
    private final SortedMap<String, String> paths = new TreeMap<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    /** The assets on the current path of the walk. */
    private final Set<String> trail = new LinkedHashSet<>();

    Fingerprinting(SortedMap<String, byte[]> sources) {
        this.sources = sources;
    }

    Checked<Assets> run() {
        for (String name : sources.keySet()) {
            finish(name);
        }
        return problems.isEmpty() ? Checked.of(new Assets(paths, files)) : Checked.failed(problems);
    }

    private void finish(String name) {
        if (paths.containsKey(name)) {
            return;
        }
        trail.add(name);
        byte[] source = sources.get(name);
        byte[] bytes = AssetReferences.possibleIn(name) ? rewritten(name, source) : source;
        trail.remove(name);
        String path = "assets/" + fingerprinted(name, Sha256.of(bytes).substring(0, HASH_DIGITS));
        paths.put(name, path);
        files.put(path, bytes);
    }

    private byte[] rewritten(String name, byte[] source) {
        String content = new String(source, UTF_8);
        StringBuilder out = new StringBuilder(content.length() + 64);
        int copied = 0;
        for (Reference reference : AssetReferences.in(name, content)) {
            Optional<String> target = target(name, content, reference);
            if (target.isPresent()) {
                String file = reference.file();
                String published = paths.get(target.get());
                out.append(content, copied, reference.start() + file.lastIndexOf('/') + 1)
                        .append(published.substring(published.lastIndexOf('/') + 1));
                copied = reference.start() + file.length();
            }
        }
        // Without rewritten references, the original bytes, which do not need to be UTF-8.
        return copied == 0
                ? source
                : out.append(content, copied, content.length()).toString().getBytes(UTF_8);
    }

    /** The asset that is meant, finished; or a problem. */
    private Optional<String> target(String name, String content, Reference reference) {
        Optional<String> target = reference.target(name).filter(known -> sources.containsKey(known));
        if (target.isEmpty()) {
            problems.add(unknown(name, content, reference));
        } else if (trail.contains(target.get())) {
            problems.add(cycle(name, content, reference, target.get()));
            return Optional.empty();
        } else {
            finish(target.get());
        }
        return target;
    }

    private static String fingerprinted(String name, String hash) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/')
                ? name + "." + hash
                : name.substring(0, dot) + "." + hash + name.substring(dot);
    }

    private static Problem unknown(String name, String content, Reference reference) {
        String message = "there is no asset \"" + reference.text() + "\"";
        String hint = reference
                .target(name)
                .map(target -> "correct the path, or add " + file(target))
                .orElse("name an asset of the site by its path from this file, beginning with ./ or ../");
        return Problem.of(SiteRules.ASSET_UNKNOWN, location(name, content, reference), message, hint);
    }

    private Problem cycle(String name, String content, Reference reference, String target) {
        List<String> circle = new ArrayList<>(trail);
        circle.subList(0, circle.indexOf(target)).clear();
        circle.add(target);
        return Problem.of(
                SiteRules.ASSET_CYCLE,
                location(name, content, reference),
                "assets name each other in a circle: " + String.join(" → ", circle),
                "move what they share into another asset, which refers to neither");
    }

    private static Location location(String name, String content, Reference reference) {
        int start = reference.start();
        int lineStart = content.lastIndexOf('\n', start - 1) + 1;
        int line = 1
                + (int) content.substring(0, start)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Location(
                file(name), line, start - lineStart + 1, reference.text().length());
    }

    private static String file(String name) {
        return "templates/assets/" + name;
    }
}
