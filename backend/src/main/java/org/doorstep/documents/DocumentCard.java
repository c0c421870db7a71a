package org.doorstep.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A document in a list.
 *
 * @param title in the language it is written in
 * @param about the days, the year, the quarter or the step it is of, as its file's name says it
 * @param size  of the PDF in bytes
 */
public record DocumentCard(UUID id, DocumentKind kind, String title, String about, Instant made, long size) {}
