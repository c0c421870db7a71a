package org.doorstep.directdebit.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.Leavers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Many payers whom the register names no more, for officers for income. */
@RestController
class LeaverApi {

    private final Leavers leavers;

    LeaverApi(Leavers leavers) {
        this.leavers = leavers;
    }

    @GetMapping("/api/direct-debit-leavers")
    Mono<Leavers.LeaverList> leavers(CurrentUser user, @RequestParam Optional<UUID> after) {
        return leavers.waiting(user, after).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** They have left: the Direct Debits of one page end. */
    @PostMapping("/api/direct-debit-leavers")
    Mono<Leavers.LeaverList> haveLeft(CurrentUser user, @RequestBody Map<String, String> fields) {
        return leavers.haveLeft(user, fields).flatMap(outcome -> switch (outcome) {
            case Leavers.Outcome.Done _ -> leavers(user, Optional.empty());
            case Leavers.Outcome.NotNow(var code) -> Mono.error(Refused.conflict(code));
            case Leavers.Outcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }
}
