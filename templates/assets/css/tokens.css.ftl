<#ftl output_format="plainText">
@layer tokens {
  :root {
    color-scheme: light dark;

    /* The publisher's accent; everything coloured follows from it. */
    --hue: ${site.hue?c};
    --paper: light-dark(oklch(99.2% 0.002 var(--hue)), oklch(18.5% 0.006 var(--hue)));
    --raised: light-dark(oklch(97.3% 0.004 var(--hue)), oklch(22% 0.008 var(--hue)));
    --hairline: light-dark(oklch(91% 0.006 var(--hue)), oklch(31% 0.01 var(--hue)));
    --line: light-dark(oklch(66% 0.012 var(--hue)), oklch(52% 0.014 var(--hue)));
    --ink: light-dark(oklch(23% 0.012 var(--hue)), oklch(94% 0.005 var(--hue)));
    --muted: light-dark(oklch(46% 0.014 var(--hue)), oklch(73% 0.012 var(--hue)));
    --accent: light-dark(oklch(47% 0.15 var(--hue)), oklch(80% 0.11 var(--hue)));
    --accent-soft: light-dark(oklch(88% 0.05 var(--hue)), oklch(38% 0.07 var(--hue)));

    /* The meaning of colors, always in addition to words: best, doubtful. */
    --good: light-dark(oklch(45% 0.11 152), oklch(82% 0.13 152));
    --good-soft: light-dark(oklch(95.5% 0.03 152), oklch(29% 0.045 152));
    --doubt: light-dark(oklch(48% 0.11 62), oklch(83% 0.11 78));
    --doubt-soft: light-dark(oklch(96% 0.03 80), oklch(30% 0.04 75));

    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
    --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;

    --text-xs: 0.8125rem;
    --text-s: 0.9375rem;
    --text-m: 1.0625rem;
    --text-l: clamp(1.1875rem, 1.1rem + 0.4vw, 1.375rem);
    --text-xl: clamp(1.375rem, 1.25rem + 0.6vw, 1.75rem);
    --text-2xl: clamp(2.25rem, 1.7rem + 2.6vw, 3.75rem);

    --space-1: 0.25rem;
    --space-2: 0.5rem;
    --space-3: 0.75rem;
    --space-4: 1rem;
    --space-5: 1.5rem;
    --space-6: 2.25rem;
    --space-7: 3.5rem;
    --space-8: clamp(3.5rem, 2.5rem + 5vw, 6rem);

    --measure: 42rem;
    --wrap: 80rem;
    --radius: 6px;
  }
}
