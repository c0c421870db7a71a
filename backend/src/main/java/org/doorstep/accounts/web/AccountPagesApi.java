package org.doorstep.accounts.web;

import java.util.Map;
import java.util.Optional;

import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of accounts are given, for the app to draw (backend/docs/adr/0025). */
@RestController
@RequestMapping("/api/pages/accounts")
class AccountPagesApi {

    private final Accounts accounts;
    private final StatementAsker statements;
    private final Origins origins;

    AccountPagesApi(Accounts accounts, StatementAsker statements, Origins origins) {
        this.accounts = accounts;
        this.statements = statements;
        this.origins = origins;
    }

    @GetMapping
    Mono<AccountListPage> list(CurrentUser user, PageContext page) {
        return accounts.list(user).map(cards -> AccountListPage.of(page, cards));
    }

    @GetMapping("/{reference}")
    Mono<AccountPage> show(CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam Optional<Long> before) {
        return accounts.find(user, reference, before).map(account -> AccountPage.of(page, account, before.isEmpty(), origins))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    /**
     * @param days {@code from} and {@code to}, as 2027-01-31, or each as the form has it: {@code from-day}, {@code from-month},
     *             {@code from-year}; without days it is the statement of the last three months
     */
    @GetMapping("/{reference}/statement")
    Mono<StatementPage> statement(
            CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam Map<String, String> days) {
        return statements.drawn(user, reference, days).map(statement -> StatementPage.of(page, statement, origins));
    }
}
