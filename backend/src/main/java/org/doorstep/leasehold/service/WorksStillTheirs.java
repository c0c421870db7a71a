package org.doorstep.leasehold.service;

import java.util.Set;

import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.platform.spi.StillTheirs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** Whoever has left a lease is not told of its bills of works. */
@Component
class WorksStillTheirs implements StillTheirs {

    private final WorksStore works;
    private final LeaseNamed named;

    WorksStillTheirs(WorksStore works, LeaseNamed named) {
        this.works = works;
        this.named = named;
    }

    @Override
    public String kind() {
        return WorksKept.SUBJECT;
    }

    @Override
    public Mono<Set<Told>> noLongerTheirs(Set<Told> told) {
        return works.leasesOf(told.stream().map(Told::id).collect(toSet())).flatMap(leases -> named.noLonger(told, leases));
    }
}
