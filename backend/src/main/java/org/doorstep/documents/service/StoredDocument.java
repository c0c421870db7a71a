package org.doorstep.documents.service;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.documents.model.DocumentKey;

/**
 * A document as it is kept.
 *
 * @param agreement whose it is; empty where it is nobody's alone
 * @param source    what every variant of it is made from
 */
public record StoredDocument(UUID id, DocumentKey key, Optional<UUID> agreement, String title, String source, Instant made) {}
