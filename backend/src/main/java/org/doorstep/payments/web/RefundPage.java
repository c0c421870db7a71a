package org.doorstep.payments.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.payments.CardMoves;
import org.doorstep.payments.Refundable;
import org.doorstep.payments.WantedRefund;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * A payment to give back, finished for its template.
 *
 * @param done      what was just done with it; empty: nothing
 * @param rows      what is known of it
 * @param available pence that can be given back, as this page shows it
 * @param may       whether anything can be given back now
 * @param second    the refund that waits for a second officer; empty where none does
 * @param movable   whether all of it can be moved to another account, or to none: that the payer's bank took it back an officer may know sooner
 * @param move      the move that waits for a second officer; empty where none does
 * @param note      why not, or that the provider does not answer; may be empty
 */
public record RefundPage(String reference, String done, List<Row> rows, long available, boolean may, Optional<Second> second, boolean movable,
        Optional<Move> move, String note, Map<String, String> typed) {

    /** @param agree whether the reader may agree to it; whoever wanted it takes it back */
    public record Second(String refund, String text, boolean agree) {}

    /** @param agree whether the reader may agree to it */
    public record Move(String id, String text, String why, boolean agree) {}

    static RefundPage of(PageContext page, Refundable payment, Optional<CardMoves.WantedMove> move, Optional<PaidPage.Deed> deed,
            Map<String, String> typed) {
        boolean may = payment.heard() && !payment.waiting() && payment.wanted().isEmpty() && payment.available().owed();
        return new RefundPage(payment.reference(), deed.map(done -> page.t("payments.done." + done.code())).orElse(""), List.of(
                Row.of(page.t("payments.head.account"), payment.account()),
                Row.of(page.t("payments.head.day"), page.dateTime(payment.begun())),
                Row.of(page.t("payments.head.amount"), page.money(payment.amount())),
                Row.of(page.t("payments.back.done"), page.money(payment.refunded())),
                Row.of(page.t("payments.back.left"), page.money(payment.available()))),
                payment.available().pence(), may, payment.wanted().map(wanted -> second(page, wanted)), movable(payment, move),
                move.map(wanted -> move(page, wanted)), note(page, payment), typed);
    }

    private static boolean movable(Refundable payment, Optional<CardMoves.WantedMove> move) {
        return payment.placed() && move.isEmpty() && payment.refunded().nothing() && payment.wanted().isEmpty() && !payment.waiting();
    }

    private static Move move(PageContext page, CardMoves.WantedMove wanted) {
        var what = wanted.account().isEmpty() ? "payments.recall." : "payments.move.";
        return new Move(wanted.id().toString(), page.t(what + (wanted.own() ? "own" : "others"), wanted.by(), page.dateTime(wanted.at()),
                wanted.account()), wanted.why(), !wanted.own());
    }

    private static Second second(PageContext page, WantedRefund wanted) {
        return new Second(wanted.id().toString(), page.t(wanted.own() ? "payments.second.own" : "payments.second.others", wanted.by(), page.money(wanted.amount()),
                page.dateTime(wanted.at())), !wanted.own());
    }

    private static String note(PageContext page, Refundable payment) {
        if (payment.waiting()) {
            return page.t("payments.back.waiting");
        }
        if (!payment.placed() && payment.available().nothing()) {
            return page.t(payment.refunded().equals(payment.amount()) ? "payments.back.all" : "payments.recall.done");
        }
        return payment.heard() ? "" : page.t("payments.back.away");
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
