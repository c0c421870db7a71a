package org.doorstep.directdebit.web;

import java.util.Map;
import org.doorstep.directdebit.DebitOutcome;
import org.doorstep.directdebit.DebitView;
import org.doorstep.directdebit.DirectDebits;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The Direct Debit of an account by JSON; every change answers with what there is then. */
@RestController
@RequestMapping("/api/direct-debits/{account}")
class DebitApi {

    private final DirectDebits debits;

    DebitApi(DirectDebits debits) {
        this.debits = debits;
    }

    @GetMapping
    Mono<DebitView> find(CurrentUser user, @PathVariable String account) {
        return debits.find(user, account).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Keeps what was typed; nothing is agreed until {@code /confirmation}. */
    @PostMapping
    Mono<DebitView> setUp(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return debits.setUp(user, account, fields).flatMap(outcome -> then(user, account, outcome));
    }

    @PostMapping("/confirmation")
    Mono<DebitView> confirm(CurrentUser user, @PathVariable String account) {
        return debits.confirm(user, account).flatMap(outcome -> then(user, account, outcome));
    }

    @PutMapping("/terms")
    Mono<DebitView> change(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return debits.change(user, account, fields).flatMap(outcome -> then(user, account, outcome));
    }

    @PostMapping("/pause")
    Mono<DebitView> pause(CurrentUser user, @PathVariable String account) {
        return debits.pause(user, account).flatMap(outcome -> then(user, account, outcome));
    }

    @DeleteMapping("/pause")
    Mono<DebitView> goOn(CurrentUser user, @PathVariable String account) {
        return debits.goOn(user, account).flatMap(outcome -> then(user, account, outcome));
    }

    @DeleteMapping
    Mono<DebitView> cancel(CurrentUser user, @PathVariable String account) {
        return debits.cancel(user, account).flatMap(outcome -> then(user, account, outcome));
    }

    private Mono<DebitView> then(CurrentUser user, String account, DebitOutcome outcome) {
        return switch (outcome) {
            case DebitOutcome.Done _ -> find(user, account);
            case DebitOutcome.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case DebitOutcome.NotNow(var code) -> Mono.error(Refused.conflict(code));
            case DebitOutcome.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
