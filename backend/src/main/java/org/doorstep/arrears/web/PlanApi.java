package org.doorstep.arrears.web;

import java.util.Map;

import org.doorstep.arrears.Arrears;
import org.doorstep.arrears.ArrearsView;
import org.doorstep.arrears.PlanDraft;
import org.doorstep.arrears.Plans;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A plan by JSON: typed part by part, sent, and decided. */
@RestController
@RequestMapping("/api/arrears/{account}")
class PlanApi {

    private final Plans plans;
    private final Arrears arrears;

    PlanApi(Plans plans, Arrears arrears) {
        this.plans = plans;
        this.arrears = arrears;
    }

    @GetMapping("/plan-draft")
    Mono<PlanDraft> draft(CurrentUser user, @PathVariable String account) {
        return plans.draft(user, account).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /**
     * Keeps what was typed, also where something is wrong with it. The answer is empty: it is kept for its Idempotency-Key, and
     * what somebody earns is kept nowhere but in the safe.
     */
    @PutMapping("/plan-draft/{part}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> type(CurrentUser user, @PathVariable String account, @PathVariable String part, @RequestBody Map<String, String> fields) {
        return plans.type(user, account, part, fields).flatMap(Answers::done).then();
    }

    @PostMapping("/plan")
    Mono<ArrearsView> propose(CurrentUser user, @PathVariable String account) {
        return plans.propose(user, account).flatMap(Answers::done).flatMap(_ -> find(user, account));
    }

    @PostMapping("/plan/decision")
    Mono<ArrearsView> decide(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return plans.decide(user, account, fields).flatMap(Answers::done).flatMap(_ -> find(user, account));
    }

    /** @param plan the id of the one that was read */
    @DeleteMapping("/plan")
    Mono<ArrearsView> withdraw(CurrentUser user, @PathVariable String account, @RequestParam(defaultValue = "") String plan) {
        return plans.withdraw(user, account, plan).flatMap(Answers::done).flatMap(_ -> find(user, account));
    }

    private Mono<ArrearsView> find(CurrentUser user, String account) {
        return arrears.find(user, account).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
