/**
 * What hosts are told about a site: the rules of its {@code Delivery} in the languages of their configurations. May import
 * {@code site} and {@code problem}.
 */
package dev.vitrine.hosting;
