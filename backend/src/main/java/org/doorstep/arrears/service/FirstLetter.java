package org.doorstep.arrears.service;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeFate;
import org.doorstep.contact.NoticeKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The letter of a case that has opened, to each of those who hold the tenancy on their own. It is written once it has left the house. */
@Component
class FirstLetter {

    private static final Set<NoticeKind> KEPT_BACK = Set.of(NoticeKind.ARREARS_BEGAN, NoticeKind.ARREARS_PLAN_ANSWERED);

    private final Contact contact;

    FirstLetter(Contact contact) {
        this.contact = contact;
    }

    /** In the caller's transaction; whoever was written to before is not written to again. */
    Mono<Void> send(StoredCase open, Collection<String> people) {
        return Flux.fromIterable(people).concatMap(person ->
                contact.tell(Openings.SYSTEM, Notice.of(NoticeKind.ARREARS_BEGAN, person, open.subject(), open.of().reference()))).then();
    }

    /** What became of it, for each of those it was written to. */
    Mono<List<NoticeFate>> fates(StoredCase open) {
        return contact.fates(Openings.SYSTEM, open.subject(), NoticeKind.ARREARS_BEGAN);
    }

    /** Whether it is on its way to whoever has not got it, and nobody has to write by hand. */
    Mono<Boolean> underWay(StoredCase open) {
        return fates(open).map(fates -> fates.stream().anyMatch(fate -> fate.state() == NoticeFate.State.WAITING)
                && fates.stream().noneMatch(fate -> fate.state() == NoticeFate.State.FAILED));
    }

    /** What a hold kept back: this letter, and answers to plans. That a part was missed is not true any more once a plan goes on. */
    Mono<Void> sendKeptBack(StoredCase open) {
        return contact.sendAgain(Openings.SYSTEM, open.subject(), KEPT_BACK);
    }
}
