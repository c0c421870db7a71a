package org.doorstep.accounts.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** What somebody owes and what they paid, on the light pages: the balance comes first, in words. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

    private final Accounts accounts;
    private final Origins origins;
    private final StaticTemplates templates = new StaticTemplates();

    AccountPages(Accounts accounts, Origins origins) {
        this.accounts = accounts;
        this.origins = origins;
    }

    /** @param reference where staff are led to, who have no accounts of their own here */
    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page, @RequestParam(defaultValue = "") String reference) {
        return !reference.isBlank() ? Mono.just(Html.seeOther("/accounts/" + UriUtils.encodePathSegment(reference.strip(), StandardCharsets.UTF_8))) : accounts.list(user).map(cards -> Html.ok(templates.accountsList(page, AccountListPage.of(page, cards))));
    }

    @GetMapping("/{reference}")
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam Optional<Long> before) {
        return accounts.find(user, reference, before)
                .map(account -> Html.ok(templates.accountsShow(page, AccountPage.of(page, account, before.isEmpty(), origins))))
                .defaultIfEmpty(Html.notHere());
    }
}
