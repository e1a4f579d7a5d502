package dev.vitrine.problem;

/** How much a {@link Problem} weighs: an error fails a build, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
