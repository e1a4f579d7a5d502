/** Where models stand in arenas: TrueSkill from votes, boards and ranks from either kind of score. May import {@code catalog}. */
package dev.vitrine.rating;
