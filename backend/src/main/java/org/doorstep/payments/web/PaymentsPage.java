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
                offers.stream().map(offer -> Cell.link(page.t("payments.list.pay", named(page, offer), page.balance(offer.balance())),
                        "/pay/" + offer.account())).toList(),
                List.of(page.t("payments.head.reference"), page.t("payments.head.day"), page.t("payments.head.account"),
                        page.t("payments.head.amount"), page.t("payments.head.standing")),
                payments.stream().map(payment -> row(page, payment, named(page, offers, payment.account()))).toList(),
                offers.stream().limit(1).flatMap(offer -> new EntryWords(page.words(), page.locale()).asAt(offer.asAt()).stream()).toList());
    }

    /** What an account is for, with its number: Rent, account AT001123. */
    static String named(PageContext page, PaymentOffer offer) {
        return page.t("payments.account", page.t("accounts.kind." + offer.kind().code()), offer.account());
    }

    /** One that is no longer theirs to see has its number alone. */
    private static String named(PageContext page, List<PaymentOffer> offers, String account) {
        return offers.stream().filter(offer -> offer.account().equals(account)).findFirst().map(offer -> named(page, offer)).orElse(account);
    }

    private static List<Cell> row(PageContext page, PaymentView payment, String account) {
        return List.of(Cell.link(payment.reference(), "/payments/" + payment.id()), Cell.of(page.dateTime(payment.begun())),
                Cell.of(account), Cell.figure(page.money(payment.amount())),
                Cell.of(page.t("payments." + payment.standing().code() + ".title")));
    }
}
