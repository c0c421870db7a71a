package org.doorstep.leasehold.service;

import java.time.Instant;
import java.util.Optional;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.Surgeries.BookedTalk;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps a change of the surgery with its record, and tells who booked when they come. */
@Component
class SurgeryTelling {

    static final String SUBJECT = "surgery-talk";

    private final Tx tx;
    private final Contact contact;
    private final Audit audit;

    SurgeryTelling(Tx tx, Contact contact, Audit audit) {
        this.tx = tx;
        this.contact = contact;
        this.audit = audit;
    }

    /** A write that came too late keeps nothing. */
    Mono<BookedTalk> kept(Mono<Boolean> write, CurrentUser who, String what, Subject about, Mono<Void> told) {
        return tx.run(write.flatMap(first -> first ? audit.record(who, what, about).then(told).<BookedTalk>thenReturn(new BookedTalk.Done())
                : Mono.<BookedTalk>just(new BookedTalk.Taken())), outcome -> outcome instanceof BookedTalk.Done);
    }

    /** @param before who had booked the talk that is moved, where the lease still names them: it is theirs too */
    Mono<Void> booked(CurrentUser user, SurgeryStore.Kept talk, Optional<String> before, Instant starts) {
        return Flux.concat(Mono.just(talk.person()), Mono.justOrEmpty(before.filter(person -> !person.equals(talk.person()))))
                .concatMap(person -> contact.tell(user, Notice.of(NoticeKind.SURGERY_BOOKED, person, new Subject(SUBJECT, talk.id()), talk.lease(), starts)
                        .once(NoticeKind.SURGERY_BOOKED.code() + ":" + talk.id() + ":" + talk.revision()))).then();
    }

    /** To whoever booked, when somebody else takes the talk back; somebody who was forgotten is told nothing. */
    Mono<Void> givenBack(CurrentUser user, SurgeryStore.Kept talk, Instant starts) {
        return Mono.just(talk.person()).filter(person -> !person.isEmpty() && user.onBehalfOf().filter(person::equals).isEmpty())
                .flatMap(person -> contact.tell(user, Notice.of(NoticeKind.SURGERY_GIVEN_BACK, person, new Subject(SUBJECT, talk.id()), talk.lease(), starts)
                        .once(NoticeKind.SURGERY_GIVEN_BACK.code() + ":" + talk.id())));
    }

    /** To whoever booked, with the time they had; somebody who was forgotten is told nothing. */
    Mono<Void> ended(CurrentUser staff, SurgeryStore.Kept talk, Instant starts) {
        return talk.person().isEmpty() ? Mono.empty()
                : contact.tell(staff, Notice.of(NoticeKind.SURGERY_CANCELLED, talk.person(), new Subject(SUBJECT, talk.id()), talk.lease(), starts)
                        .once(NoticeKind.SURGERY_CANCELLED.code() + ":" + talk.id()));
    }
}
