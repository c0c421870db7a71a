package org.doorstep.payments;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** What the provider tells by itself: signed, at least once, in any order (rules.md 5.5). */
public interface PaymentNews {

    /**
     * Puts it aside to be looked into. Nothing it says is believed but that something happened to the payment it names.
     *
     * @param body      as it came, byte for byte
     * @param signature of it
     * @return false for what the provider did not sign
     */
    Mono<Boolean> heard(CurrentUser user, byte[] body, String signature);
}
