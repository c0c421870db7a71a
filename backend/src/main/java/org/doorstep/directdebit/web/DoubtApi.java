package org.doorstep.directdebit.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.directdebit.BankDoubts;
import org.doorstep.directdebit.BankDoubts.Outcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where the bank and our Direct Debits do not agree, by JSON, for officers for income. */
@RestController
@RequestMapping("/api/direct-debit-money")
class DoubtApi {

    private final BankDoubts doubts;

    DoubtApi(BankDoubts doubts) {
        this.doubts = doubts;
    }

    @GetMapping
    Mono<BankDoubts.DoubtList> open(CurrentUser user) {
        return doubts.open(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/{id}")
    Mono<BankDoubts.DoubtView> find(CurrentUser user, @PathVariable UUID id) {
        return doubts.find(user, id).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Somebody has seen to it; {@code why} says how. */
    @PostMapping("/{id}/seen")
    Mono<BankDoubts.DoubtView> seen(CurrentUser user, @PathVariable UUID id, @RequestBody Map<String, String> fields) {
        return doubts.seen(user, id, fields).flatMap(outcome -> told(user, id, outcome));
    }

    /** Money that came in is somebody's payment: it waits for its account from now on. */
    @PostMapping("/{id}/suspense")
    Mono<BankDoubts.DoubtView> suspend(CurrentUser user, @PathVariable UUID id) {
        return doubts.suspend(user, id).flatMap(outcome -> told(user, id, outcome));
    }

    private Mono<BankDoubts.DoubtView> told(CurrentUser user, UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> doubts.find(user, id);
            case Outcome.Wrong(var problem) -> Mono.error(Refused.invalid(List.of(problem)));
            case Outcome.Changed _ -> Mono.error(Refused.conflict("directdebit.doubt.changed"));
            case Outcome.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
