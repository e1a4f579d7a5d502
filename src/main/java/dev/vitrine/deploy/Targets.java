package dev.vitrine.deploy;

/** Opens the target that an address means. */
final class Targets {
    private Targets() {}

    /** @throws TargetFailure where there is no such target, or it may not be used */
    static Target open(DeployOptions options) {
        return options.target()
                .<Target>match(S3Target::open, branch -> GitTarget.open(branch, options.caller()), FolderTarget::open);
    }
}
