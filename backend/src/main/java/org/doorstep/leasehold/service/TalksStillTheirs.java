package org.doorstep.leasehold.service;

import java.util.Set;

import org.doorstep.platform.spi.StillTheirs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** Whoever has left a lease is not told of a talk about it. */
@Component
class TalksStillTheirs implements StillTheirs {

    private final SurgeryStore surgeries;
    private final LeaseNamed named;

    TalksStillTheirs(SurgeryStore surgeries, LeaseNamed named) {
        this.surgeries = surgeries;
        this.named = named;
    }

    @Override
    public String kind() {
        return SurgeryTelling.SUBJECT;
    }

    @Override
    public Mono<Set<Told>> noLongerTheirs(Set<Told> told) {
        return surgeries.leasesOf(told.stream().map(Told::id).collect(toSet())).flatMap(leases -> named.noLonger(told, leases));
    }
}
