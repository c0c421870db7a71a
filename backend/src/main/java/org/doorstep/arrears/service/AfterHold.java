package org.doorstep.arrears.service;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a case does when a hold has ended, in the caller's transaction: it goes on from that day, and what was kept back is sent. */
@Component
class AfterHold {

    private final OpenCases cases;
    private final Laying laying;
    private final PromisedAgain promised;
    private final KeptBack keptBack;
    private final CaseBook book;
    private final Stamp stamp;

    AfterHold(OpenCases cases, Laying laying, PromisedAgain promised, KeptBack keptBack, CaseBook book, Stamp stamp) {
        this.cases = cases;
        this.laying = laying;
        this.promised = promised;
        this.keptBack = keptBack;
        this.book = book;
        this.stamp = stamp;
    }

    /** A breathing space put everything off; what keeps somebody safe moves no day, since that would show. */
    private StoredCase from(StoredCase open, StoredHold hold) {
        return hold.kind().stopsTheDebt() ? open.done(stamp.today()) : open;
    }

    /**
     * After a breathing space a plan goes on from the next of its days: nothing was missed meanwhile. What keeps somebody safe put no
     * day off, so a part that did not come is reckoned from now on, and talked about before anything else.
     */
    Mono<Void> goOn(StoredHold hold) {
        return cases.lock(hold.of().account()).map(open -> from(open, hold))
                .flatMap(open -> (hold.kind().stopsTheDebt() ? laying.resume(open) : Mono.<Void>empty()).then(promised.after(open)))
                .flatMap(open -> keptBack.send(open).then(Mono.defer(() -> book.keep(open))));
    }
}
