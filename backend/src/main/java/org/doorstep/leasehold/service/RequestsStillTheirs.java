package org.doorstep.leasehold.service;

import java.util.Set;

import org.doorstep.leasehold.model.LeaseRequest;
import org.doorstep.platform.spi.StillTheirs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** Whoever has left a lease is not told of what was answered about it. */
@Component
class RequestsStillTheirs implements StillTheirs {

    private final RequestStore requests;
    private final LeaseNamed named;

    RequestsStillTheirs(RequestStore requests, LeaseNamed named) {
        this.requests = requests;
        this.named = named;
    }

    @Override
    public String kind() {
        return LeaseRequest.SUBJECT;
    }

    @Override
    public Mono<Set<Told>> noLongerTheirs(Set<Told> told) {
        return requests.leasesOf(told.stream().map(Told::id).collect(toSet())).flatMap(leases -> named.noLonger(told, leases));
    }
}
