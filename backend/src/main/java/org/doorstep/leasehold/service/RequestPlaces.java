package org.doorstep.leasehold.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.model.LeaseRequest;
import org.doorstep.platform.spi.SubjectPages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Leads from a promise about what a leaseholder asked to the page where it is answered, for the team that answers. */
@Component
class RequestPlaces implements SubjectPages {

    private final RequestStore requests;

    RequestPlaces(RequestStore requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "lease-request";
    }

    @Override
    public boolean reads(CurrentUser reader) {
        return LeaseholdTeam.has(reader);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(LeaseRequest.SUBJECT);
    }

    @Override
    public Mono<Map<UUID, Found>> find(CurrentUser reader, Collection<UUID> ids) {
        return reads(reader) ? requests.byId(ids).collectMap(LeaseRequest::id, one -> new Found(one.reference(), "/lease-requests/" + one.reference())) : Mono.just(Map.of());
    }
}
