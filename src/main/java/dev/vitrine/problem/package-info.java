/** Findings as values: rule, place, message, hint; and their printers. Imports nothing of ours. */
package dev.vitrine.problem;
