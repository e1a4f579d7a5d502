package dev.vitrine.serve;

import dev.vitrine.build.LiveSite;
import dev.vitrine.build.PreparedSite;
import dev.vitrine.check.ChangedFiles;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** What is served, from one change to the next. One thread brings it up to date, any number may look. */
final class Session {
    private final LiveSite live;
    private final Viewers viewers;
    private final Function<Problem, String> words;
    private final CountDownLatch first = new CountDownLatch(1);
    private final String run = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
    private volatile ServedSite state = new ServedSite(run + "-0", Optional.empty(), Map.of(), List.of());
    private int editions;

    /**
     * A session that has not begun: who looks waits.
     *
     * @param words of a problem, as the open pages show them
     */
    Session(LiveSite live, Viewers viewers, Function<Problem, String> words) {
        this.live = live;
        this.viewers = viewers;
        this.words = words;
    }

    /** What is served now; waits for the first reading of the records. */
    ServedSite state() throws InterruptedException {
        first.await();
        return state;
    }

    /**
     * Looks at what changed and tells the open pages, which are rendered before they are told: a template that fails on one of
     * them leaves the site as it was, and no page waits for its new bytes.
     *
     * @throws RuntimeException if a disk fails, or for a bug of ours; then all is served as it was, and the pages say so
     */
    DevServer.Update update(ChangedFiles edits) {
        try {
            return follow(edits);
        } catch (RuntimeException | Error failure) {
            Problem problem = InternalErrors.problem(Location.ofFile("data"), failure);
            show(state.with(List.of(problem)), edits);
            throw failure;
        }
    }

    private DevServer.Update follow(ChangedFiles edits) {
        LiveSite.Edition edition = live.update(edits);
        List<Problem> problems = new ArrayList<>(edition.problems());
        show(edition.site().map(site -> render(site, problems)).orElseGet(() -> state.with(edition.errors())), edits);
        return new DevServer.Update(edits, edition.records(), problems, edition.took());
    }

    private void show(ServedSite after, ChangedFiles edits) {
        ServedSite before = state;
        state = after;
        first.countDown();
        viewers.tell(LiveMessage.of(edits, before, after, words));
    }

    private ServedSite render(PreparedSite site, List<Problem> problems) {
        ServedSite next = new ServedSite(run + "-" + (editions + 1), Optional.of(site), Map.of(), List.of());
        Map<String, byte[]> rendered = new HashMap<>();
        for (String path : viewers.paths()) {
            next.file(path).ifPresent(file -> {
                Checked<byte[]> page = site.render(file);
                problems.addAll(page.problems());
                page.value().ifPresent(bytes -> rendered.put(file, bytes));
            });
        }
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            return state.with(errors);
        }
        editions++;
        return new ServedSite(next.edition(), next.site(), rendered, List.of());
    }
}
