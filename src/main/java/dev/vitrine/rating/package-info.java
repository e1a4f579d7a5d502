/**
 * Where models are in arenas: TrueSkill from votes, boards and ranks. Arithmetic only. May import {@code catalog}.
 */
package dev.vitrine.rating;
