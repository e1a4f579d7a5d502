/** Findings as values: rule, place, message, hint; their printers; "did you mean". Imports nothing of ours. */
package dev.vitrine.problem;
