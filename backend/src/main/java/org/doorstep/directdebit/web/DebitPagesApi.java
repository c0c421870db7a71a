package org.doorstep.directdebit.web;

import java.util.Map;
import org.doorstep.directdebit.DirectDebits;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of a Direct Debit are given, for the app to draw (backend/docs/adr/0025). */
@RestController
@RequestMapping("/api/pages/direct-debit/{account}")
class DebitPagesApi {

    private final DirectDebits debits;

    DebitPagesApi(DirectDebits debits) {
        this.debits = debits;
    }

    @GetMapping
    Mono<DebitPage> show(CurrentUser user, PageContext page, @PathVariable String account) {
        return debits.find(user, account).map(view -> DebitPage.of(page, view)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Where there is one already, or none can be set up: that. */
    @GetMapping("/set-up")
    Mono<DebitPage> setUp(CurrentUser user, PageContext page, @PathVariable String account) {
        return debits.find(user, account).map(view -> view.open() ? DebitPage.settingUp(page, view, Map.of()) : DebitPage.of(page, view))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Not there when nothing was typed. */
    @GetMapping("/confirm")
    Mono<DebitPage> confirm(CurrentUser user, PageContext page, @PathVariable String account) {
        return debits.find(user, account).flatMap(view -> Mono.justOrEmpty(DebitPage.typed(page, view))).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/change")
    Mono<DebitPage> change(CurrentUser user, PageContext page, @PathVariable String account) {
        return debits.find(user, account).map(view -> DebitPage.changing(page, view, Map.of())).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
