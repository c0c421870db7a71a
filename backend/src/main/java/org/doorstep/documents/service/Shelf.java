package org.doorstep.documents.service;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.documents.DocumentCard;
import org.doorstep.documents.Folder;
import org.doorstep.documents.Variant;
import org.doorstep.documents.model.DocumentKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps documents. What is on it is never changed. */
public interface Shelf {

    /** @return false when there is one with that key already, and then nothing was kept */
    Mono<Boolean> add(StoredDocument document);

    Mono<StoredDocument> find(DocumentKey key);

    Mono<StoredDocument> find(Folder folder, UUID id);

    /** The same thing by other figures, in the language of the key, the first one first. */
    Flux<StoredDocument> byOtherFigures(DocumentKey key);

    /** Keeps the bytes of a variant, unless some are kept. */
    Mono<Void> addBytes(StoredDocument document, Variant variant, byte[] bytes, Instant made);

    Mono<byte[]> bytes(StoredDocument document, Variant variant);

    /** The latest first, from the one after this. */
    Flux<DocumentCard> filed(Folder folder, Optional<UUID> before, int most);

    /**
     * Before which document the page begins that ends with this one.
     *
     * @param most how many a page holds
     * @return empty when that page is the first
     */
    Mono<UUID> newer(Folder folder, UUID last, int most);

    /** Of an account's statements that no quarter's run made, the last ones stay and the others go. */
    Mono<Void> letGo(Folder folder, int most);

    /** Whose these documents are, by the ids of those that are somebody's. */
    Mono<Map<UUID, UUID>> agreements(Collection<UUID> documents);
}
