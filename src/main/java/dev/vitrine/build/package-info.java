/** The stages wired once, for every command. May import every package but {@code cli} and {@code serve}. */
package dev.vitrine.build;
