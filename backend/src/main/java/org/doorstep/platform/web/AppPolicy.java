package org.doorstep.platform.web;

/**
 * What the app's page may do, as its header says: it is kept on phones together with the page.
 *
 * @param directives of its {@code Content-Security-Policy}
 */
public record AppPolicy(String directives) {}
