package org.doorstep.documents.service;

import java.util.List;
import java.util.UUID;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.documents.Folder;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.residents.Party;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells everybody whose statement it is that it is ready, in the caller's transaction. Of a bill the leasehold module tells, when it sends it. */
@Component
class TellReady {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final Residents residents;
    private final Accounts accounts;
    private final Contact contact;
    private final StatementPromise promise;

    TellReady(Residents residents, Accounts accounts, Contact contact, StatementPromise promise) {
        this.residents = residents;
        this.accounts = accounts;
        this.contact = contact;
        this.promise = promise;
    }

    Mono<Void> tell(StoredDocument document) {
        var folder = document.key().folder();
        return folder.kind() != Folder.Kind.ACCOUNT ? Mono.empty() : people(document).flatMapMany(Flux::fromIterable)
                .concatMap(person -> contact.tell(SYSTEM, Notice.of(NoticeKind.STATEMENT_READY, person,
                        new Subject(Cabinet.SUBJECT, document.id()), folder.reference())))
                .then(promise.sent(document));
    }

    /** Each joint holder on their own, and who acts for them; of an account whose agreement is over those whose it is still. */
    private Mono<List<String>> people(StoredDocument document) {
        return Mono.justOrEmpty(document.agreement()).flatMap(this::parties).filter(people -> !people.isEmpty())
                .switchIfEmpty(Mono.defer(() -> accounts.named(SYSTEM, document.key().folder().reference()).map(OpenAccount::holders)))
                .defaultIfEmpty(List.of());
    }

    private Mono<List<String>> parties(UUID agreement) {
        return residents.parties(SYSTEM, agreement).map(parties -> parties.stream().map(Party::person).map(person -> person.reference()).distinct().toList());
    }
}
