/** Wires the stages, once, for every command. May import every package but {@code cli}. */
package dev.vitrine.build;
