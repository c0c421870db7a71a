package org.doorstep.payments.web;

import java.util.List;

import org.doorstep.accounts.EntryWords;
import org.doorstep.payments.PaymentOffer;
import org.doorstep.payments.PaymentView;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * Somebody's payments, finished for the template.
 *
 * @param accounts what they owe on each account, and where it is paid
 * @param rows reference, day, account, amount and what came of it; the newest first
 * @param asAt how far the payments of each route are, a sentence each; none without accounts
 */
public record PaymentsPage(List<Cell> accounts, List<String> heads, List<List<Cell>> rows, List<String> asAt) {

    static PaymentsPage of(PageContext page, List<PaymentOffer> offers, List<PaymentView> payments) {
        return new PaymentsPage(
                offers.stream().map(offer -> Cell.link(page.t("payments.list.pay", offer.account(), page.balance(offer.balance())),
                        "/pay/" + offer.account())).toList(),
                List.of(page.t("payments.head.reference"), page.t("payments.head.day"), page.t("payments.head.account"),
                        page.t("payments.head.amount"), page.t("payments.head.standing")),
                payments.stream().map(payment -> row(page, payment)).toList(),
                offers.stream().limit(1).flatMap(offer -> new EntryWords(page.words(), page.locale()).asAt(offer.asAt()).stream()).toList());
    }

    private static List<Cell> row(PageContext page, PaymentView payment) {
        return List.of(Cell.link(payment.reference(), "/payments/" + payment.id()), Cell.of(page.dateTime(payment.begun())),
                Cell.of(payment.account()), Cell.figure(page.money(payment.amount())),
                Cell.of(page.t("payments." + payment.standing().code() + ".title")));
    }
}
