package org.doorstep.documents.service;

import java.util.Locale;
import java.util.Map;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.documents.Folder;
import org.doorstep.documents.service.PaperReaders.Readers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells everybody whose statement it is that it is ready, each of the one in their language, in the caller's transaction. Of a bill the
 * leasehold module tells, when it sends it.
 */
@Component
class TellReady {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final PaperReaders readers;
    private final Contact contact;
    private final StatementPromise promise;

    TellReady(PaperReaders readers, Contact contact, StatementPromise promise) {
        this.readers = readers;
        this.contact = contact;
        this.promise = promise;
    }

    /** Where there is none but this. */
    Mono<Void> tell(StoredDocument document) {
        return readers.of(document).flatMap(whose -> tell(document, whose, Map.of()));
    }

    /** @param others the same in other languages */
    Mono<Void> tell(StoredDocument english, Readers whose, Map<Locale, StoredDocument> others) {
        var folder = english.key().folder();
        return folder.kind() != Folder.Kind.ACCOUNT ? Mono.empty() : Flux.fromIterable(whose.byPerson().entrySet())
                .concatMap(reader -> contact.tell(SYSTEM, Notice.of(NoticeKind.STATEMENT_READY, reader.getKey(),
                        new Subject(Cabinet.SUBJECT, others.getOrDefault(reader.getValue(), english).id()), folder.reference())))
                .then(promise.sent(english));
    }
}
