package dev.vitrine.cli;

import dev.vitrine.deploy.DeployProgress;
import dev.vitrine.deploy.Plan;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** How far a deploy has come: on a terminal one line that is written over; elsewhere a plain line for each stage. */
final class DeployLine implements DeployProgress {
    private static final int STEPS = 50;

    private final Console console;
    private final Consumer<Plan> reader;
    private final AtomicInteger shown = new AtomicInteger();
    private Plan plan;

    /**
     * A line.
     *
     * @param reader is handed the plan, before the first change
     */
    DeployLine(Console console, Consumer<Plan> reader) {
        this.console = console;
        this.reader = reader;
    }

    @Override
    public void stage(String name) {
        if (console.terminal()) {
            over(name + " …");
        } else {
            console.err().println(name + " …");
        }
    }

    @Override
    public void planned(Plan made) {
        clear();
        plan = made;
        reader.accept(made);
    }

    /** What was planned. */
    Plan plan() {
        return plan;
    }

    @Override
    public void sent(int done, int all) {
        int step = (int) ((long) done * STEPS / all);
        int before = shown.get();
        if (console.terminal() && step > before && shown.compareAndSet(before, step)) {
            over("send … " + done + " of " + all);
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
