package org.doorstep.accounts.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountView;
import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Accounts by JSON. */
@RestController
@RequestMapping("/api/accounts")
class AccountApi {

    private final Accounts accounts;

    AccountApi(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    Mono<List<AccountCard>> list(CurrentUser user) {
        return accounts.list(user);
    }

    /** @param before the place of the entry before which to go on, as the answer before told it */
    @GetMapping("/{reference}")
    Mono<AccountView> find(CurrentUser user, @PathVariable String reference, @RequestParam Optional<Long> before) {
        return accounts.find(user, reference, before).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
