package org.doorstep.leasehold.service;

import java.util.Set;

import org.doorstep.leasehold.model.Billed;
import org.doorstep.platform.spi.StillTheirs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** Whoever has left a lease is not told of its bills, though the message was written before. */
@Component
class BillsStillTheirs implements StillTheirs {

    private final BillStore bills;
    private final LeaseNamed named;

    BillsStillTheirs(BillStore bills, LeaseNamed named) {
        this.bills = bills;
        this.named = named;
    }

    @Override
    public String kind() {
        return Billed.SUBJECT;
    }

    @Override
    public Mono<Set<Told>> noLongerTheirs(Set<Told> told) {
        return bills.leasesOf(told.stream().map(Told::id).collect(toSet())).flatMap(leases -> named.noLonger(told, leases));
    }
}
