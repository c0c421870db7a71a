package org.doorstep.leasehold.service;

import java.util.Map;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.LateCostStore.ToTell;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells whom the leases name of a cost that they will be charged for later. */
@Component
class CostTelling {

    static final String SUBJECT = "charge-cost";

    private final Residents residents;
    private final Contact contact;

    CostTelling(Residents residents, Contact contact) {
        this.residents = residents;
        this.contact = contact;
    }

    /** Everybody whom the leases name today; in the caller's transaction. */
    Mono<Void> tell(ToTell cost) {
        return residents.agreements(BillPosting.SYSTEM, cost.leases()).flatMapIterable(Map::entrySet)
                .concatMap(lease -> residents.parties(BillPosting.SYSTEM, lease.getValue()).flatMapIterable(parties -> parties)
                        .concatMap(party -> contact.tell(BillPosting.SYSTEM, Notice.of(NoticeKind.COST_INCURRED, party.person().reference(),
                                new Subject(SUBJECT, cost.cost()), lease.getKey()))))
                .then();
    }
}
