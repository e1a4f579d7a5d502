package dev.vitrine.cli;

import dev.vitrine.build.BuildProgress;
import java.util.concurrent.atomic.AtomicInteger;

/** On a terminal one line that is written over; elsewhere, or if asked for, a plain line for each stage. */
final class ProgressLine implements BuildProgress {
    private static final int STEPS = 50;

    private final Console console;
    private final boolean verbose;
    private final AtomicInteger shown = new AtomicInteger();

    ProgressLine(Console console, boolean verbose) {
        this.console = console;
        this.verbose = verbose;
    }

    @Override
    public void stage(String name) {
        if (verbose || !console.terminal()) {
            console.err().println(name + " …");
        } else {
            over(name + " …");
        }
    }

    @Override
    public void written(int done, int all) {
        if (done == all && !verbose) {
            clear();
        } else {
            step("render and write", done, all);
        }
    }

    /** So many of so many things are done; called from several threads, in any order. */
    void step(String stage, int done, int all) {
        int step = (int) ((long) done * STEPS / all);
        int before = shown.get();
        if (console.terminal() && !verbose && step > before && shown.compareAndSet(before, step)) {
            over(stage + " … " + done + " of " + all);
        }
    }

    /** Makes room for what is printed next. */
    void clear() {
        if (console.terminal()) {
            over("");
        }
    }

    private void over(String text) {
        console.err().print("\r\u001b[K" + text);
        console.err().flush();
    }
}
