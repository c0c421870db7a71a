package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Set;

import org.doorstep.contact.Contact;
import org.doorstep.contact.NoticeFate;
import org.doorstep.contact.NoticeFate.Telling;
import org.doorstep.contact.NoticeFate.Why;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.events.NoticeSettled;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.LeaseLetterStore.Letter;
import org.doorstep.leasehold.service.LeaseLetterStore.Unserved;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A letter that nobody it was for got, nor may still get, served nobody: from that moment it counts no more (backend/docs/adr/0099). */
@Component
class LeaseLetterSettled implements EventListener<NoticeSettled> {

    private static final Set<NoticeKind> CONSULTING = Set.of(NoticeKind.CONSULTATION_NOTICE, NoticeKind.CONSULTATION_ESTIMATES, NoticeKind.CONSULTATION_REASONS);

    private final LeaseLetterStore letters;
    private final LeasePeople people;
    private final Contact contact;
    private final LeaseYears years;
    private final Tx tx;

    LeaseLetterSettled(LeaseLetterStore letters, LeasePeople people, Contact contact, LeaseYears years, Tx tx) {
        this.letters = letters;
        this.people = people;
        this.contact = contact;
        this.years = years;
        this.tx = tx;
    }

    @Override
    public String name() {
        return "leasehold.letter-settled";
    }

    @Override
    public Class<NoticeSettled> event() {
        return NoticeSettled.class;
    }

    @Override
    public Mono<Void> on(NoticeSettled settled) {
        var kind = NoticeKind.of(settled.kind());
        return letters.served(kind, settled.subject()).collectList().filter(counting -> !counting.isEmpty())
                .flatMap(counting -> contact.tellings(BillPosting.SYSTEM, new Subject(settled.subjectKind(), settled.subject()), kind)
                        .flatMap(tellings -> tx.run(Flux.fromIterable(counting).concatMap(letter -> judge(letter, tellings)).then())));
    }

    private Mono<Void> judge(Letter letter, List<Telling> tellings) {
        return theirs(letter, tellings.stream().filter(telling -> telling.once().equals(letter.name())).toList())
                .filter(fates -> !fates.isEmpty() && fates.stream().allMatch(fate -> fate.state() == NoticeFate.State.FAILED))
                .flatMap(fates -> letters.gone(letter, why(fates), years.today()));
    }

    /** A notice of a consultation has one name for everybody; what is about one lease was told nobody else. */
    private Mono<List<NoticeFate>> theirs(Letter letter, List<Telling> tellings) {
        var fates = tellings.stream().map(Telling::fate).toList();
        return CONSULTING.contains(letter.kind())
                ? people.of(letter.lease()).map(named -> fates.stream().filter(fate -> named.contains(fate.person())).toList()) : Mono.just(fates);
    }

    /** What somebody refused is refused, whatever became of the others. */
    private static String why(List<NoticeFate> fates) {
        var each = fates.stream().map(NoticeFate::why).toList();
        return each.contains(Why.REFUSED) ? Unserved.REFUSED : each.contains(Why.GIVEN_UP) ? Unserved.GIVEN_UP
                : each.contains(Why.KEPT_BACK) ? Unserved.KEPT_BACK : Unserved.NO_ADDRESS;
    }
}
