package org.doorstep.platform.pdf;

/**
 * A part of a document that its reader can jump to.
 *
 * @param id   of its heading's element
 * @param text as the heading has it
 */
public record Heading(String id, String text) {}
