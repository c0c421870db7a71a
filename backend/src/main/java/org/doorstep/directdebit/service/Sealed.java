package org.doorstep.directdebit.service;

/**
 * Something that is kept unreadable.
 *
 * @param key   the name of the key it is sealed with
 * @param bytes the twelve that it begins with, differing each time, and what was made of the content
 */
public record Sealed(String key, byte[] bytes) {}
