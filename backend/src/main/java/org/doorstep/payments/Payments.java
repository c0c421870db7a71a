package org.doorstep.payments;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** Paying by card. What is not the caller's is not there. */
public interface Payments {

    /** What can be paid on an account; empty when it is not the caller's. */
    Mono<PaymentOffer> offer(CurrentUser user, String account);

    /** The same for each of the caller's accounts. */
    Mono<List<PaymentOffer>> offers(CurrentUser user);

    /**
     * Begins a payment, or finds the one that this form began before.
     *
     * @param fields {@code which} (owed or other), {@code amount} in pounds for the other, {@code once}: the form's own key
     */
    Mono<StartOutcome> start(CurrentUser user, String account, Map<String, String> fields);

    /** One of the caller's own, looked up at the provider while it is not known what came of it. */
    Mono<PaymentView> find(CurrentUser user, UUID id);

    /** Where the caller goes on with a payment they did not finish: a new address each time; empty when there is nothing to finish. */
    Mono<NextPage> carryOn(CurrentUser user, UUID id);

    /** The caller's own, the newest first, at most 50. */
    Mono<List<PaymentView>> list(CurrentUser user);
}
