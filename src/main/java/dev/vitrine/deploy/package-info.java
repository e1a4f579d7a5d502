/**
 * Carries a built site to where visitors get it: a bucket, a git branch, a folder. Nothing goes live before what it names, and
 * nothing goes before nobody can need it.
 *
 * <p>A deploy to a branch pushes, so git runs what it needs to reach the remote as {@code git push} would: the ssh command and the
 * credential helpers that the user, the machine or the repository around has set. Nothing else of that repository runs: no hook, no
 * filter, no signing program, no file system monitor, no {@code receivepack} or {@code vcs} of a remote, and no protocol that git
 * does not allow by default. The commit is made in an empty repository of its own.
 *
 * <p>May import {@code site}, {@code source} (only {@code Git} and {@code GitFormat}) and {@code problem}.
 */
package dev.vitrine.deploy;
