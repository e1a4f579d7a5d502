package dev.vitrine.build;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.DirectoryTree;
import dev.vitrine.source.SourceText;
import dev.vitrine.style.RecordStyle;
import dev.vitrine.style.StyleFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Fixes the form of the records of a folder. What they say stays, and a file that cannot be read is left alone. */
public final class RecordMender {
    private final Path data;
    private final DirectoryTree tree;

    private RecordMender(Path data) {
        this.data = data;
        this.tree = new DirectoryTree(data);
    }

    /**
     * A record that was written again.
     *
     * @param path such as {@code data/models/luma/ray-2.yaml}
     * @param mended what was wrong, by its place in the text as it was
     */
    public record Mended(String path, List<Problem> mended) {
        public Mended {
            mended = List.copyOf(mended);
        }
    }

    /**
     * Fixes every record that differs from the house's form.
     *
     * @param only which records may be touched, by path
     * @return the records that changed, by path; problems if the folder cannot be listed, and of records that a bug kept as they were
     * @throws UncheckedIOException if one cannot be written; those before it stay fixed
     */
    public static Checked<List<Mended>> run(Path data, Predicate<String> only) {
        RecordMender mender = new RecordMender(data);
        Checked<List<String>> paths = mender.tree.paths();
        // What is wrong with a single path is reported by the check, which lists the folder again.
        List<Problem> problems = new ArrayList<>(paths.value().isPresent() ? List.of() : paths.problems());
        List<Mended> mended = new ArrayList<>();
        paths.value().orElse(List.of()).stream().filter(only).forEach(path -> {
            Checked<Optional<Mended>> record = InternalErrors.contain(Location.ofFile(path), () -> mender.mend(path));
            problems.addAll(record.problems());
            record.value().flatMap(changed -> changed).ifPresent(mended::add);
        });
        return new Checked<>(paths.value().map(all -> mended), problems);
    }

    private Optional<Mended> mend(String path) {
        Path file = data.resolve(path.substring("data/".length()));
        Checked<String> read = isOwn(file) ? tree.read(path) : Checked.failed(List.of());
        String written = read.value().orElse("");
        String text = SourceText.withoutMark(written);
        boolean hasMark = text.length() < written.length();
        if (read.value().isEmpty() || read.problems().size() > (hasMark ? 1 : 0)) {
            return Optional.empty();
        }
        String mended = RecordStyle.mend(path, text);
        if (mended.equals(written)) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        RecordStyle.check(path, text).stream().map(StyleFinding::problem).forEach(problems::add);
        NewFiles.replace(file, mended);
        return Optional.of(new Mended(path, problems));
    }

    /** Whether a file is in the folder itself: neither it nor a folder on the way to it is a link. */
    private boolean isOwn(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toRealPath().equals(data.toRealPath().resolve(data.relativize(file)));
        } catch (IOException gone) {
            return false;
        }
    }
}
