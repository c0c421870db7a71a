package org.doorstep.payments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.doorstep.payments.PaymentView;
import org.doorstep.payments.PaymentView.Standing;
import org.doorstep.platform.web.PageContext;

/**
 * What came of a payment, finished for its template.
 *
 * @param taken the money was taken: a panel with the reference
 * @param known whether that is the end of it: else it may be another in a moment
 * @param says  what that means, sentence by sentence
 * @param next  what to do now, where there is something to do
 */
public record PaymentPage(String title, String reference, boolean taken, boolean known, List<String> says, Optional<PaymentStep> next) {

    /** @param button whether it is what most want to do */
    public record PaymentStep(String label, String href, boolean button) {}

    static PaymentPage of(PageContext page, PaymentView payment) {
        boolean taken = payment.standing() == Standing.PAID || payment.standing() == Standing.TAKEN;
        return new PaymentPage(page.t("payments." + payment.standing().code() + ".title"), payment.reference(), taken,
                taken || payment.standing() == Standing.NOT_PAID || payment.standing() == Standing.RECALLED, says(page, payment), next(page, payment));
    }

    private static List<String> says(PageContext page, PaymentView payment) {
        var says = new ArrayList<String>();
        payment.why().ifPresent(why -> says.add(page.t("payments.why." + why.code())));
        says.add(page.t("payments." + payment.standing().code() + ".about", page.money(payment.amount()), payment.account()));
        if (payment.refunded().owed()) {
            says.add(page.t("payments.refunded", page.money(payment.refunded())));
        }
        return List.copyOf(says);
    }

    private static Optional<PaymentStep> next(PageContext page, PaymentView payment) {
        var here = "/payments/" + payment.id();
        return switch (payment.standing()) {
            // A card takes only so much at once: what is left is on the pay page.
            case PAID -> Optional.of(new PaymentStep(page.t("payments.rest"), "/pay/" + payment.account(), false));
            case TAKEN -> Optional.empty();
            case RECALLED -> Optional.of(new PaymentStep(page.t("payments.rest"), "/pay/" + payment.account(), false));
            case NOT_PAID -> Optional.of(new PaymentStep(page.t("payments.again"), "/pay/" + payment.account(), true));
            case UNFINISHED -> Optional.of(new PaymentStep(page.t("payments.goOn"), here + "/card", true));
            case UNKNOWN -> Optional.of(new PaymentStep(page.t("payments.lookAgain"), here, false));
        };
    }
}
