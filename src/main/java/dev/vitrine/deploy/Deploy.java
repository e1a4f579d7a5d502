package dev.vitrine.deploy;

import dev.vitrine.deploy.Plan.Leaving;
import dev.vitrine.deploy.Plan.Upload;
import dev.vitrine.problem.Checked;
import dev.vitrine.site.Delivery.Turn;
import dev.vitrine.site.PublishedSite;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * One deploy of a site. If it is killed at any moment, each visible page still has its assets, and the next deploy completes
 * the work. To ensure that, all changes are recorded in a journal first; then come assets, pages, the files that list pages,
 * the deployment record and, last, deletions.
 */
public final class Deploy {
    /** By default, a tenth of all pages may be deleted, but at least this number, unless it is more than half of them. */
    private static final int FEW = 25;

    private final PublishedSite published;
    private final Target target;
    private final DeployOptions options;
    private final Retries retries;
    private final DeployProgress progress;

    private Deploy(
            PublishedSite published, Target target, DeployOptions options, Retries retries, DeployProgress progress) {
        this.published = published;
        this.target = target;
        this.options = options;
        this.retries = retries;
        this.progress = progress;
    }

    /**
     * Plans a deploy without changing anything.
     *
     * @return no value if the target cannot be read, or the deploy would be refused
     */
    public static Checked<Plan> plan(PublishedSite site, DeployOptions options, DeployProgress progress) {
        return at(site, options, target -> plan(site, target, options, progress));
    }

    /**
     * Brings a target up to date.
     *
     * @return no value if the deploy failed: visitors see the previous site, or a consistent mixture of complete files of both
     */
    public static Checked<Deployed> run(PublishedSite site, DeployOptions options, DeployProgress progress) {
        return at(site, options, target -> run(site, target, options, progress));
    }

    static Plan plan(PublishedSite site, Target target, DeployOptions options, DeployProgress progress) {
        Deploy deploy = new Deploy(site, target, options, retries(options), progress);
        Lock.requireFree(target, deploy.retries, options);
        Planning planning = deploy.compare();
        deploy.check(planning);
        return planning.plan(target.address());
    }

    static Deployed run(PublishedSite site, Target target, DeployOptions options, DeployProgress progress) {
        return new Deploy(site, target, options, retries(options), progress).run();
    }

    private static Retries retries(DeployOptions options) {
        return new Retries(
                Pause.REAL,
                new SplittableRandom(options.caller().clock().instant().toEpochMilli()));
    }

    private interface Use<T> {
        T of(Target target);
    }

    private static <T> Checked<T> at(PublishedSite site, DeployOptions options, Use<T> use) {
        try {
            if (options.target() instanceof Address.Folder folder) {
                new TargetSafety(folder).requireFree(site.folder());
            }
            try (Target target = Targets.open(options)) {
                return Checked.of(use.of(target));
            }
        } catch (TargetFailure failed) {
            return Checked.failed(failed.problem());
        }
    }

    private Deployed run() {
        // If the first deploy to a target is refused, it leaves nothing there, not even a lock.
        if (retries.run(() -> target.read(Target.MANIFEST)).isEmpty()) {
            check(compare());
        }
        progress.stage("lock");
        Lock lock = Lock.take(target, retries, options);
        Deployed done;
        try {
            done = update(lock);
            retries.run(target::tidy);
        } catch (RuntimeException failed) {
            released(lock, failed);
            throw failed;
        }
        lock.release();
        retries.run(target::finish);
        return done;
    }

    /** The cause of the failure matters more than a lock that expires by itself. */
    private static void released(Lock lock, RuntimeException failed) {
        try {
            lock.release();
        } catch (RuntimeException also) {
            failed.addSuppressed(also);
        }
    }

    private Planning compare() {
        progress.stage("compare");
        LocalSite site = LocalSite.of(published, target, options.files().copies());
        RemoteState remote = RemoteState.read(site, target, retries, options);
        return new Planning(
                site, remote, options.limits().grace(), options.caller().clock().instant());
    }

    private void check(Planning planning) {
        int all = planning.deployed();
        int most = options.limits().deletions().orElse(Math.min(Math.max(FEW, all / 10), (all + 1) / 2));
        if (planning.lost() > most) {
            throw TargetFailure.lasting(DeployProblems.tooManyDeletions(target, planning.lost(), all, most));
        }
        SortedSet<String> obstacles = planning.obstacles(target);
        if (!obstacles.isEmpty()) {
            throw TargetFailure.lasting(DeployProblems.inTheWay(target, obstacles));
        }
        SortedSet<String> foreign = planning.plan(target.address()).uploads().stream()
                .filter(upload -> upload.reason() == Plan.Reason.REPLACED)
                .map(Upload::path)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!foreign.isEmpty() && options.files().foreign() == DeployOptions.Foreign.KEEP) {
            throw TargetFailure.lasting(DeployProblems.foreign(target, foreign));
        }
    }

    private Deployed update(Lock lock) {
        Planning planning = compare();
        check(planning);
        Plan plan = planning.plan(target.address());
        progress.planned(plan);
        Changes changes = new Changes(lock);
        if (planning.isSettled(plan)) {
            return Deployed.NOTHING;
        }
        try (Workers workers = new Workers(options.limits().jobs())) {
            changes.make(planning, plan, workers);
        }
        return new Deployed(plan.uploads().size(), plan.deletions().size(), plan.bytes());
    }

    /** The steps of a deploy that change the target, each of which is complete before the next. */
    private final class Changes {
        private final Lock lock;
        private final AtomicInteger sent = new AtomicInteger();

        Changes(Lock lock) {
            this.lock = lock;
        }

        void make(Planning planning, Plan plan, Workers workers) {
            change(() -> target.put(
                    OutgoingFile.own(Target.JOURNAL, planning.journal(plan).text())));
            Set<String> obstacles = planning.obstacles();
            workers.each(obstacles, path -> change(() -> target.delete(path)));
            progress.stage("send");
            for (Turn turn : Turn.values()) {
                List<Upload> uploads = plan.uploads().stream()
                        .filter(upload -> upload.turn() == turn)
                        .toList();
                workers.each(
                        uploads, upload -> send(planning, upload, plan.uploads().size()));
            }
            progress.stage("finish");
            Optional<String> tag = record(planning.tag(), planning.manifest());
            if (!plan.deletions().isEmpty()) {
                for (Turn turn : List.of(Turn.INDEXES, Turn.PAGES, Turn.ASSETS)) {
                    List<Leaving> deletions = plan.deletions().stream()
                            .filter(file -> planning.turn(file.path()) == turn && !obstacles.contains(file.path()))
                            .toList();
                    workers.each(deletions, file -> change(() -> target.delete(file.path())));
                }
                record(tag, planning.manifestWithout(plan.deletions()));
            }
            change(() -> target.delete(Target.JOURNAL));
        }

        private void send(Planning planning, Upload upload, int all) {
            OutgoingFile parcel = planning.parcel(upload.path());
            change(() -> target.put(parcel));
            progress.sent(sent.incrementAndGet(), all);
        }

        private Optional<String> record(Optional<String> tag, RemoteManifest manifest) {
            lock.keep();
            Optional<String> recorded = retries.swap(target, Target.MANIFEST, tag, manifest.text());
            if (recorded.isEmpty()) {
                throw TargetFailure.lasting(DeployProblems.overtaken(target));
            }
            return recorded;
        }

        private void change(Runnable step) {
            retries.run(() -> {
                lock.keep();
                step.run();
            });
        }
    }
}
