/** What is in {@code .github}: the scripts, run without GitHub, and the files that GitHub reads. */
package dev.vitrine.github;
