package org.doorstep.rent.service;

import java.time.LocalDate;
import java.util.List;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.tx.Tx;
import org.doorstep.rent.service.RentStore.Held;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells one account's people what they pay from a day on, once each time it is another, and keeps what was promised about it. */
@Component
class TellChange {

    static final String SUBJECT = "rent-notice";
    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    private final Tx tx;
    private final RentStore rents;
    private final ReviewStore reviews;
    private final Residents residents;
    private final Contact contact;
    private final ChangePromises promises;

    TellChange(Tx tx, RentStore rents, ReviewStore reviews, Residents residents, Contact contact, ChangePromises promises) {
        this.tx = tx;
        this.rents = rents;
        this.reviews = reviews;
        this.residents = residents;
        this.contact = contact;
        this.promises = promises;
    }

    /**
     * What a week costs is what its debit day says, so the last debit before and the first after are told. Nobody holds an
     * agreement that is over: there is nobody to tell, and nothing is kept.
     */
    Mono<Void> tell(ReviewStore.ToTell change, LocalDate changesOn) {
        var account = change.account();
        var before = changesOn.minusDays(7);
        return Mono.zip(residents.place(SYSTEM, account.agreement()), residents.parties(SYSTEM, account.agreement()),
                        rents.charges(account.account(), before))
                .flatMap(found -> {
                    var notice = promises.notice(change, changesOn, found.getT1().kind().tenure(), found.getT3().beside(changesOn, before));
                    return tx.run(reviews.add(notice).filter(first -> first)
                            .flatMap(_ -> promises.kept(notice, change.served()).then(tell(account, notice, found.getT2()))));
                });
    }

    /** Each joint tenant on their own. */
    private Mono<Void> tell(Held account, ReviewStore.Notice notice, List<Party> parties) {
        return Flux.fromIterable(parties).filter(party -> party.role() == PartyRole.HOLDER)
                .concatMap(party -> contact.tell(SYSTEM, Notice.of(NoticeKind.CHARGE_CHANGES, party.person().reference(),
                        new Subject(SUBJECT, notice.id()), account.reference())))
                .then();
    }
}
