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
        if (!console.terminal() || verbose) {
            return;
        }
        if (done == all) {
            over("");
            return;
        }
        int step = (int) ((long) done * STEPS / all);
        int before = shown.get();
        if (step > before && shown.compareAndSet(before, step)) {
            over("render and write … " + done + " of " + all);
        }
    }

    private void over(String text) {
        console.err().print("\r\u001b[K" + text);
        console.err().flush();
    }
}
