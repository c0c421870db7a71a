package org.doorstep.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of the documents of a folder.
 *
 * @param documents the latest first
 * @param newer     the page of later ones; empty on the first
 * @param older     the page of earlier ones; empty on the last
 */
public record Filed(List<DocumentCard> documents, Optional<Page> newer, Optional<Page> older) {

    /** @param before it holds what was made before this document; empty: the latest there are */
    public record Page(Optional<UUID> before) {}

    public Filed {
        documents = List.copyOf(documents);
    }
}
