/**
 * Carries a built site to where visitors get it: a bucket, a git branch, a folder. Nothing goes live before what it names, and
 * nothing goes before nobody can need it. May import {@code site} and {@code problem}.
 */
package dev.vitrine.deploy;
