package org.doorstep.payments.service;

import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.RefundOutcome;
import org.doorstep.payments.Refundable;
import org.doorstep.payments.Refunds;
import org.doorstep.payments.model.GiveBack;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What an officer of the income team does about a payment. */
@Service
class RefundService implements Refunds {

    private static final String TEAM = "income";

    private final CardPaymentStore payments;
    private final CardRefundStore refunds;
    private final Looking looking;
    private final RefundAsking asking;
    private final Refunding refunding;

    RefundService(CardPaymentStore payments, CardRefundStore refunds, Looking looking, RefundAsking asking, Refunding refunding) {
        this.payments = payments;
        this.refunds = refunds;
        this.looking = looking;
        this.asking = asking;
        this.refunding = refunding;
    }

    @Override
    public Mono<Refundable> find(CurrentUser staff, String reference) {
        return paid(staff, reference).flatMap(looking::look)
                .flatMap(found -> refunds.waiting(found.payment().id()).map(waiting -> view(found, waiting)));
    }

    @Override
    public Mono<RefundOutcome> refund(CurrentUser staff, String reference, Map<String, String> fields) {
        return paid(staff, reference).flatMap(payment -> switch (GiveBack.check(fields)) {
            case Checked.Good<GiveBack>(var wanted) -> asking.ask(staff, payment, wanted)
                    .flatMap(refund -> refunding.carryOut(refund, payment))
                    .defaultIfEmpty(new RefundOutcome.Waiting());
            case Checked.Bad<GiveBack>(var problems) -> Mono.<RefundOutcome>just(new RefundOutcome.Wrong(problems));
        }).defaultIfEmpty(new RefundOutcome.NotHere());
    }

    private Mono<CardPayment> paid(CurrentUser staff, String reference) {
        boolean income = staff instanceof CurrentUser.Staff officer && officer.is(Role.OFFICER) && officer.teams().contains(TEAM);
        return income ? payments.referred(reference).filter(payment -> payment.state() == PaymentState.PAID) : Mono.empty();
    }

    private static Refundable view(Looking.Found found, boolean waiting) {
        var payment = found.payment();
        return new Refundable(payment.reference(), payment.accountReference(), payment.amount(), payment.refunded(), payment.left(),
                payment.begun(), waiting, found.heard());
    }
}
