package dev.vitrine.wording;

/**
 * A date for people and for machines.
 *
 * @param text as precise as it is known: "22 November 2026", "September 2025" or "2025"
 * @param datetime the same for the {@code datetime} attribute: {@code 2026-11-22}, {@code 2025-09} or {@code 2025}
 */
public record DatedText(String text, String datetime) {}
