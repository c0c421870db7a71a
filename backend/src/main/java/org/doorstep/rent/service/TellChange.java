package org.doorstep.rent.service;

import java.time.LocalDate;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.tx.Tx;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells one account's people what they pay from a day on, once each time it is another, and opens what is promised about it. */
@Component
class TellChange {

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    private final Tx tx;
    private final RentStore rents;
    private final ReviewStore reviews;
    private final Residents residents;
    private final ChangeLetters letters;
    private final ChangePromises promises;

    TellChange(Tx tx, RentStore rents, ReviewStore reviews, Residents residents, ChangeLetters letters, ChangePromises promises) {
        this.tx = tx;
        this.rents = rents;
        this.reviews = reviews;
        this.residents = residents;
        this.letters = letters;
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
                        rents.charges(account.account(), before), promises.latest(change, changesOn))
                .flatMap(found -> {
                    var notice = promises.notice(change, changesOn, found.getT1().kind().tenure(), found.getT3().beside(changesOn, before));
                    return tx.run(reviews.add(notice, found.getT4()).filter(first -> first)
                            .flatMap(_ -> promises.opened(notice, change.served()).then(letters.send(notice.id(), account.reference(), found.getT2()))));
                });
    }
}
