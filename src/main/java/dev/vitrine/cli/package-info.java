/** The commands: each reads its options, calls one use case and prints. The only package that talks to a terminal. */
package dev.vitrine.cli;
