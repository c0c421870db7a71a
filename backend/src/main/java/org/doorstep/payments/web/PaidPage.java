package org.doorstep.payments.web;

import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.CardMoves;
import org.doorstep.payments.Refunds;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The officers' page of a payment that was taken, for all of its forms. */
@Component
class PaidPage {

    private final Refunds refunds;
    private final CardMoves moves;

    PaidPage(Refunds refunds, CardMoves moves) {
        this.refunds = refunds;
        this.moves = moves;
    }

    /** @param typed what was sent, where it is shown again */
    Mono<RefundPage> of(CurrentUser user, PageContext page, String reference, Map<String, String> typed) {
        return Mono.zip(refunds.find(user, reference), moves.wanted(user, reference).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(both -> RefundPage.of(page, both.getT1(), both.getT2(), typed));
    }
}
