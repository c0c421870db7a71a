package org.doorstep.payments.service;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.PlaceOutcome;
import org.doorstep.payments.RefundOutcome;
import org.doorstep.payments.Refundable;
import org.doorstep.payments.Refunds;
import org.doorstep.payments.Stray;
import org.doorstep.payments.model.GiveBack;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What an officer of the income team does about a payment. */
@Service
class RefundService implements Refunds {

    private final CardPaymentStore payments;
    private final CardRefundStore refunds;
    private final Looking looking;
    private final RefundAsking asking;
    private final Refunding refunding;
    private final Strays strays;

    RefundService(CardPaymentStore payments, CardRefundStore refunds, Looking looking, RefundAsking asking, Refunding refunding,
            Strays strays) {
        this.payments = payments;
        this.refunds = refunds;
        this.looking = looking;
        this.asking = asking;
        this.refunding = refunding;
        this.strays = strays;
    }

    @Override
    public Mono<Refundable> find(CurrentUser staff, String reference) {
        return paid(staff, reference).flatMap(looking::look)
                .flatMap(found -> refunds.waiting(found.payment().id()).map(waiting -> view(found, waiting)));
    }

    @Override
    public Mono<List<Stray>> strays(CurrentUser staff) {
        return strays.list(staff);
    }

    @Override
    public Mono<PlaceOutcome> place(CurrentUser staff, String reference, String account) {
        return strays.place(staff, reference, account);
    }

    @Override
    public Mono<Boolean> seen(CurrentUser staff, String reference) {
        return strays.seen(staff, reference);
    }

    @Override
    public Mono<RefundOutcome> refund(CurrentUser staff, String reference, Map<String, String> fields) {
        return paid(staff, reference).flatMap(payment -> switch (GiveBack.check(fields)) {
            case Checked.Good<GiveBack>(var wanted) when payment.state() == PaymentState.UNPLACED && !wanted.amount().equals(payment.amount()) ->
                    Mono.<RefundOutcome>just(new RefundOutcome.Wrong(List.of(Problem.of("amount", "payments.back.whole", Formats.money(payment.amount())))));
            case Checked.Good<GiveBack>(var wanted) -> asking.ask(staff, payment, wanted)
                    .flatMap(refund -> refunding.carryOut(refund, payment))
                    .defaultIfEmpty(new RefundOutcome.Waiting());
            case Checked.Bad<GiveBack>(var problems) -> Mono.<RefundOutcome>just(new RefundOutcome.Wrong(problems));
        }).defaultIfEmpty(new RefundOutcome.NotHere());
    }

    private Mono<CardPayment> paid(CurrentUser staff, String reference) {
        return Strays.may(staff) ? payments.referred(reference).filter(payment -> payment.state() == PaymentState.PAID || payment.state() == PaymentState.UNPLACED)
                : Mono.empty();
    }

    private static Refundable view(Looking.Found found, boolean waiting) {
        var payment = found.payment();
        return new Refundable(payment.reference(), payment.accountReference(), payment.amount(), payment.refunded(), found.refundable(),
                payment.begun(), waiting, payment.state() == PaymentState.PAID, found.heard());
    }
}
