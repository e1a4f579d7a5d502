/**
 * Files and their text: a folder, memory or a git revision as a tree; strict UTF-8; hidden characters; tables as
 * streams. May import {@code problem}.
 */
package dev.vitrine.source;
