package dev.vitrine.deploy;

import dev.vitrine.problem.Problem;

/** Carries a problem up from where a target failed; {@link Deploy} hands it on as a value. */
final class TargetFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final Outlook outlook;

    /** What another attempt would come to. */
    private enum Outlook {
        LASTING,
        PASSING
    }

    private TargetFailure(Problem problem, Outlook outlook, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
        this.outlook = outlook;
    }

    /** One that would be the same at every attempt. */
    static TargetFailure lasting(Problem problem) {
        return new TargetFailure(problem, Outlook.LASTING, null);
    }

    /** One that another attempt may get over: a lost connection, a server that is busy. */
    static TargetFailure passing(Problem problem, Throwable cause) {
        return new TargetFailure(problem, Outlook.PASSING, cause);
    }

    Problem problem() {
        return problem;
    }

    boolean isPassing() {
        return outlook == Outlook.PASSING;
    }
}
