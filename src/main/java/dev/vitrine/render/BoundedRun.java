package dev.vitrine.render;

import com.sun.management.ThreadMXBean;
import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Serial;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;

/**
 * Runs one template, and stops it where it would not end: it has bounds on its steps, on what it writes and on how deep its calls
 * nest. They count work, not time, so that a template which ends on one machine ends on every other.
 *
 * <p>FreeMarker has no such bounds. It asks its thread, at each turn of a loop and each call of a macro or function, whether the
 * thread was interrupted, if {@link Templates} had the checks put in. So the template gets a thread that counts these questions.
 * A template that includes itself is found when it writes.
 */
final class BoundedRun extends Thread {
    /** Turns of loops, calls and pieces of text. A page has some thousands, a list of all prices some millions. */
    private static final long MOST_STEPS = 50_000_000;

    /** In UTF-16 units. GitHub takes files of up to 100 MB. */
    private static final long MOST_CHARACTERS = 100_000_000;

    /** In frames of Java, of which a call of a macro takes about ten: templates call one another some dozen deep. */
    private static final int MOST_FRAMES = 20_000;

    /** To look at the stack takes longer than a step, so that is done now and then. The stack has room for what comes until then. */
    private static final int STEPS_BETWEEN_LOOKS = 1 << 10;

    /** What a built-in makes counts as one step, however long it is, so the memory that it takes is a bound, too: far more than any page of ten thousand models. */
    private static final long MOST_BYTES = 4L << 30;

    private static final int STEPS_BETWEEN_MEASURES = 1 << 5;

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final long STACK_BYTES = 64L << 20;

    private final Template template;
    private final Map<String, Object> model;
    private final Writer out;
    private long steps;
    private long characters;
    private Optional<Unending> unending = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();

    private BoundedRun(Template template, Map<String, Object> model, Writer out) {
        super(null, null, "template " + template.getName(), STACK_BYTES);
        this.template = template;
        this.model = model;
        this.out = out;
    }

    /** A template was stopped. It knows where. */
    static final class Unending extends TemplateException {
        @Serial
        private static final long serialVersionUID = 1;

        Unending(String message, Environment environment) {
            super(message, environment);
        }
    }

    /** Ends a template that writes; it is reported as the {@link Unending} that was found. */
    private static final class Stop extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }

    /**
     * Processes a template.
     *
     * @throws Unending if it was stopped
     * @throws TemplateException if it fails
     * @throws IOException if a template cannot be read
     */
    static void process(Template template, Map<String, Object> model, Writer out)
            throws TemplateException, IOException {
        BoundedRun run = new BoundedRun(template, model, out);
        run.start();
        run.end();
        if (run.unending.isPresent()) {
            throw run.unending.get();
        }
        if (run.failure.isPresent()) {
            rethrow(run.failure.get());
        }
    }

    private static void rethrow(Throwable failure) throws TemplateException, IOException {
        if (failure instanceof TemplateException known) {
            throw known;
        }
        if (failure instanceof IOException unreadable) {
            throw unreadable;
        }
        if (failure instanceof StackOverflowError) {
            throw new Unending("it calls or includes itself without end", null);
        }
        if (failure instanceof OutOfMemoryError) {
            throw new Unending("it needs more memory than there is", null);
        }
        if (failure instanceof Error fatal) {
            throw fatal;
        }
        throw (RuntimeException) failure;
    }

    /** Waits for it; whoever is interrupted meanwhile stays interrupted, and the template ends by its bounds at the latest. */
    private void end() {
        boolean interrupted = false;
        while (isAlive()) {
            try {
                join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            template.process(model, out);
        } catch (IOException | TemplateException | RuntimeException | Error thrown) {
            failure = Optional.of(thrown);
        }
    }

    /** FreeMarker asks this at every turn of a loop and every call. */
    @Override
    public boolean isInterrupted() {
        if (Thread.currentThread() == this) {
            step();
        }
        return unending.isPresent() || super.isInterrupted();
    }

    /** Counts what a template writes. Outside of a template that is run here, nothing is counted. */
    static void written(int length) {
        if (Thread.currentThread() instanceof BoundedRun run) {
            run.characters += length;
            run.step();
            if (run.unending.isPresent()) {
                throw new Stop();
            }
        }
    }

    private void step() {
        steps++;
        if (characters > MOST_CHARACTERS) {
            stop("it writes more than " + MOST_CHARACTERS / 1_000_000 + " million characters");
        } else if (steps > MOST_STEPS) {
            stop("it does not end: it was stopped after " + MOST_STEPS / 1_000_000 + " million steps");
        } else if (steps % STEPS_BETWEEN_MEASURES == 0 && MEMORY.getThreadAllocatedBytes(getId()) > MOST_BYTES) {
            stop("it makes texts of more than " + (MOST_BYTES >> 30) + " GB altogether");
        } else if (steps % STEPS_BETWEEN_LOOKS == 0 && depth() > MOST_FRAMES) {
            stop("it calls itself without end");
        }
    }

    private static long depth() {
        return StackWalker.getInstance()
                .walk(frames -> frames.limit(MOST_FRAMES + 1L).count());
    }

    private void stop(String message) {
        if (unending.isEmpty()) {
            unending = Optional.of(new Unending(message, Environment.getCurrentEnvironment()));
        }
    }
}
