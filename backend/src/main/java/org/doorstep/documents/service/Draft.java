package org.doorstep.documents.service;

import java.util.Optional;
import java.util.UUID;

import org.doorstep.documents.model.DocumentKey;
import reactor.core.publisher.Mono;

/**
 * A document that may have to be made.
 *
 * @param paper asked for only when it was not made before
 */
record Draft(DocumentKey key, Optional<UUID> agreement, Mono<PaperView> paper) {}
