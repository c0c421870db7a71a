package org.doorstep.payments.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.CardMoves;
import org.doorstep.payments.Refunds;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The officers' page of a payment that was taken, for all of its forms. */
@Component
class PaidPage {

    static final String PATH = "/desk/payments/";

    /** What an officer just did with it. */
    enum Deed {
        GIVEN_BACK, MOVED, RECALLED, ASKED, DROPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @param code from an address, so it may be anything */
        static Optional<Deed> of(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }

        /** Back to the payment, which says that it is done. */
        Html done(String reference) {
            return Html.seeOther(PATH + reference + "?done=" + code());
        }
    }

    private final Refunds refunds;
    private final CardMoves moves;

    PaidPage(Refunds refunds, CardMoves moves) {
        this.refunds = refunds;
        this.moves = moves;
    }

    /** What can be done with it, after something was. */
    Mono<RefundPage> after(CurrentUser user, PageContext page, String reference, Optional<Deed> deed) {
        return of(user, page, reference, deed, Map.of());
    }

    /** @param typed what was sent and is shown again */
    Mono<RefundPage> again(CurrentUser user, PageContext page, String reference, Map<String, String> typed) {
        return of(user, page, reference, Optional.empty(), typed);
    }

    private Mono<RefundPage> of(CurrentUser user, PageContext page, String reference, Optional<Deed> deed, Map<String, String> typed) {
        return Mono.zip(refunds.find(user, reference), moves.wanted(user, reference).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(both -> RefundPage.of(page, both.getT1(), both.getT2(), deed, typed));
    }
}
