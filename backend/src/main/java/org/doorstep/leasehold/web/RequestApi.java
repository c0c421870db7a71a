package org.doorstep.leasehold.web;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.LeaseRequests;
import org.doorstep.leasehold.LeaseRequests.OfLease;
import org.doorstep.leasehold.RequestView;
import org.doorstep.platform.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Asking the leasehold team, and its answers, by JSON. */
@RestController
class RequestApi {

    /** @param reference of what was asked */
    record AskedRequest(String reference) {}

    private final LeaseRequests requests;

    RequestApi(LeaseRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/api/service-charges/{lease}/requests")
    Mono<OfLease> leaseRequests(CurrentUser user, @PathVariable String lease) {
        return requests.of(user, lease).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/api/service-charges/{lease}/requests")
    Mono<ResponseEntity<AskedRequest>> askLeaseholdTeam(CurrentUser user, @PathVariable String lease, @RequestBody Map<String, String> fields) {
        return requests.ask(user, lease, fields).flatMap(asked -> switch (asked) {
            case LeaseRequests.Asked.Taken(var reference) -> Mono.just(ResponseEntity.status(HttpStatus.CREATED).body(new AskedRequest(reference)));
            case LeaseRequests.Asked.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case LeaseRequests.Asked.NoSummary _ -> Mono.error(Refused.conflict("leasehold.no-summary"));
            case LeaseRequests.Asked.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    @GetMapping("/api/lease-requests")
    Mono<List<RequestView>> waitingRequests(CurrentUser user) {
        return requests.waiting(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/api/lease-requests/changed")
    Mono<List<LeaseRequests.ChangedSummary>> changedSummaries(CurrentUser user) {
        return requests.changed(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/api/lease-requests/{reference}")
    Mono<RequestView> leaseRequest(CurrentUser user, @PathVariable String reference) {
        return requests.find(user, reference).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/api/lease-requests/{reference}/answer")
    Mono<RequestView> answerRequest(CurrentUser user, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return requests.answer(user, reference, fields).flatMap(answered -> switch (answered) {
            case LeaseRequests.Answered.Sent _ -> leaseRequest(user, reference);
            case LeaseRequests.Answered.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case LeaseRequests.Answered.AnsweredBefore _ -> Mono.error(Refused.conflict("leasehold.answered-before"));
            case LeaseRequests.Answered.NotHere _ -> Mono.error(Refused.notHere());
        });
    }
}
