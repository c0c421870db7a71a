package org.doorstep.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A document in a list.
 *
 * @param title in the language it is written in
 * @param about the days, the year, the quarter or the step it is of, as its file's name says it
 * @param size   of the PDF in bytes
 * @param demand of a bill: what it was when it was made, and what became of it since; empty for what is none
 */
public record DocumentCard(UUID id, DocumentKind kind, String title, String about, Instant made, long size, Optional<Demand> demand) {

    /**
     * The paper stays as it was made, so that only a list can say what came after it.
     *
     * @param sent      whether it is a demand: the bill had been sent, and a bill of works has its summary of rights in it
     * @param takenBack when the bill that it shows was taken back; empty while it stands
     */
    public record Demand(boolean sent, Optional<Instant> takenBack) {}

    public DocumentCard with(Demand demand) {
        return new DocumentCard(id, kind, title, about, made, size, Optional.of(demand));
    }
}
