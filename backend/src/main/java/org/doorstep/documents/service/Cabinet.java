package org.doorstep.documents.service;

import java.time.Clock;
import java.util.function.Predicate;

import org.doorstep.documents.DocumentFile;
import org.doorstep.documents.Variant;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a document the first time it is asked for, and finds it every other time. Of two who ask at once both get the one. */
@Component
class Cabinet {

    static final String SUBJECT = "document";

    private final Shelf shelf;
    private final Printing printing;
    private final Tx tx;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Cabinet(Shelf shelf, Printing printing, Tx tx, Audit audit, Ids ids, Clock clock) {
        this.shelf = shelf;
        this.printing = printing;
        this.tx = tx;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    Mono<DocumentFile> file(CurrentUser user, Draft draft, Variant variant) {
        return document(user, draft).flatMap(document -> file(document, variant));
    }

    /** One of days that somebody chose: it is kept until they have tried so many others. */
    Mono<DocumentFile> chosen(CurrentUser user, Draft draft, Variant variant, int most) {
        return shelf.find(draft.key())
                .switchIfEmpty(Mono.defer(() -> make(user, draft).delayUntil(_ -> shelf.letGo(draft.key().folder(), most))))
                .flatMap(document -> file(document, variant));
    }

    /** One that has a paper already, by whatever figures it was named when that was made, has no other. */
    Mono<DocumentFile> only(CurrentUser user, Draft draft, Variant variant, Predicate<StoredDocument> theSame) {
        return shelf.find(draft.key()).switchIfEmpty(Mono.defer(() -> shelf.byOtherFigures(draft.key()).filter(theSame).collectList()
                        .flatMap(found -> found.isEmpty() ? make(user, draft) : Mono.just(found.getFirst()))))
                .flatMap(document -> file(document, variant));
    }

    Mono<StoredDocument> document(CurrentUser user, Draft draft) {
        return shelf.find(draft.key()).switchIfEmpty(Mono.defer(() -> make(user, draft)));
    }

    Mono<DocumentFile> file(StoredDocument document, Variant variant) {
        return shelf.bytes(document, variant).switchIfEmpty(Mono.defer(() -> print(document, variant)))
                .map(bytes -> new DocumentFile(variant.fileName(document.key().name()), variant, bytes));
    }

    private Mono<StoredDocument> make(CurrentUser user, Draft draft) {
        return draft.paper()
                .map(paper -> new StoredDocument(ids.next(), draft.key(), draft.agreement(), paper.title(), printing.source(paper), clock.instant()))
                .flatMap(document -> tx.run(shelf.add(document).filter(first -> first)
                                .flatMap(_ -> audit.record(user, "document.made", new Subject(SUBJECT, document.id()))))
                        .then(Mono.defer(() -> shelf.find(draft.key()))));
    }

    private Mono<byte[]> print(StoredDocument document, Variant variant) {
        return printing.print(document.source(), variant)
                .flatMap(bytes -> shelf.addBytes(document, variant, bytes, clock.instant()))
                .then(Mono.defer(() -> shelf.bytes(document, variant)));
    }
}
