package org.doorstep.payments.web;

import java.util.List;
import java.util.Map;

import org.doorstep.payments.Refundable;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * A payment to give back, finished for its template.
 *
 * @param rows      what is known of it
 * @param available pence that can be given back, as this page shows it
 * @param may       whether anything can be given back now
 * @param note      why not, or that the provider does not answer; may be empty
 */
public record RefundPage(String reference, List<Row> rows, long available, boolean may, String note, Map<String, String> typed) {

    static RefundPage of(PageContext page, Refundable payment, Map<String, String> typed) {
        boolean may = payment.heard() && !payment.waiting() && payment.available().owed();
        return new RefundPage(payment.reference(), List.of(
                Row.of(page.t("payments.head.account"), payment.account()),
                Row.of(page.t("payments.head.day"), page.dateTime(payment.begun())),
                Row.of(page.t("payments.head.amount"), page.money(payment.amount())),
                Row.of(page.t("payments.back.done"), page.money(payment.refunded())),
                Row.of(page.t("payments.back.left"), page.money(payment.available()))),
                payment.available().pence(), may, note(page, payment), typed);
    }

    private static String note(PageContext page, Refundable payment) {
        if (payment.waiting()) {
            return page.t("payments.back.waiting");
        }
        return payment.heard() ? "" : page.t("payments.back.away");
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
