/** Values turned into the geometry of charts. May import {@code price} and {@code wording}. */
package dev.vitrine.chart;
