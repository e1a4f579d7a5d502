/** The rules of delivery in the configuration languages of hosts. May import {@code problem} and {@code site}. */
package dev.vitrine.hosting;
