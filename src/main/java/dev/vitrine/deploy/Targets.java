package dev.vitrine.deploy;

/** Opens the target that an address means. */
final class Targets {
    private Targets() {}

    /** @throws TargetFailure where there is no such target, or it may not be used */
    static Target open(DeployOptions options) {
        Address address = options.target();
        if (address instanceof Address.Bucket bucket) {
            return S3Target.open(bucket);
        }
        if (address instanceof Address.Branch branch) {
            return GitTarget.open(branch, options.caller());
        }
        return FolderTarget.open((Address.Folder) address);
    }
}
