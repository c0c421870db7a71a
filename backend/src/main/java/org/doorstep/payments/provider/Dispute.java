package org.doorstep.payments.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * "A paying user challenges a completed payment through their bank" (GOV.UK Pay, Report on a dispute). Why, and who, is not taken from it.
 *
 * @param id        the provider's, of the dispute
 * @param paymentId the provider's, of the payment
 */
public record Dispute(String id, String paymentId, Status status) {

    /** Where it is in its life: the last two are final. */
    public enum Status {
        NEEDS_RESPONSE, UNDER_REVIEW,
        /** The bank decided in favour of the payer: the money is taken from the next payment into the landlord's account. */
        LOST,
        /** It decided in favour of the landlord. */
        WON;

        /** As the provider calls it; empty for what it is not known to say. */
        static Optional<Status> of(String code) {
            return Arrays.stream(values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code)).findFirst();
        }
    }
}
