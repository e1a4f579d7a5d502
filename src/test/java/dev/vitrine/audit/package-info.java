/** What holds for every page of the real catalog's site. */
package dev.vitrine.audit;
