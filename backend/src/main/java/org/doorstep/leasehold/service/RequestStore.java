package org.doorstep.leasehold.service;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.leasehold.RequestView.RequestAnswer;
import org.doorstep.leasehold.model.LeaseRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what leaseholders ask. Whose lease it is the service has found. */
public interface RequestStore {

    /** @return false when the same waits already */
    Mono<Boolean> add(LeaseRequest request);

    /** The one that waits and is the same. */
    Mono<LeaseRequest> like(LeaseRequest request);

    /** Of a lease, the newest first. */
    Flux<LeaseRequest> of(String lease, int most);

    /** One of any lease: the caller looks whether it may be seen. */
    Flux<LeaseRequest> named(Collection<String> references);

    /** By their ids; the caller looks whether they may be seen. */
    Flux<LeaseRequest> byId(Collection<UUID> ids);

    /** Those nobody answered, the longest waiting first. */
    Flux<LeaseRequest> waiting(int most);

    /**
     * @param certified the sums that the answer's certificate is of
     * @return false when somebody answered it before
     */
    Mono<Boolean> answer(UUID request, RequestAnswer answer, Optional<String> certified, String by);

    /** The newest summary of each lease and year that was certified, in the order of their leases. */
    Flux<CertifiedSummary> certified();

    record CertifiedSummary(String reference, String lease, int year, ChargeStore.Certified certified) {}

    /** The leases of requests, by the requests' ids. */
    Mono<Map<UUID, String>> leasesOf(Collection<UUID> requests);
}
