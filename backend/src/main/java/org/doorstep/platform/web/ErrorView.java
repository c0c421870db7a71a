package org.doorstep.platform.web;

/**
 * What the error page says.
 *
 * @param reference to quote when ringing; empty unless something broke
 */
public record ErrorView(String title, String sentence, String reference) {}
