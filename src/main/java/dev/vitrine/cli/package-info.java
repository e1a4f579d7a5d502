/**
 * The commands: each reads its options, calls one use case and prints. The only package that talks to a terminal. May
 * import every package.
 */
package dev.vitrine.cli;
