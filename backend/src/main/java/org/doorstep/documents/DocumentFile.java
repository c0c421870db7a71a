package org.doorstep.documents;

/**
 * A document as it is handed out.
 *
 * @param name to save it under: what it is and of which days, and nothing about whose it is
 */
public record DocumentFile(String name, Variant variant, byte[] bytes) {}
