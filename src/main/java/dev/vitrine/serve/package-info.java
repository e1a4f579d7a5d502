/**
 * The development server: pages rendered on request, reloaded when a file is saved. May import {@code problem},
 * {@code site}, {@code check} and {@code build}.
 */
package dev.vitrine.serve;
