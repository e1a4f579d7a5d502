/** What facts are made of: ids, dates, sizes, resolutions, evidence. May import no other package. */
package dev.vitrine.value;
