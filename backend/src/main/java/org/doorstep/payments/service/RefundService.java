package org.doorstep.payments.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.PlaceOutcome;
import org.doorstep.payments.RefundOutcome;
import org.doorstep.payments.Refundable;
import org.doorstep.payments.Refunds;
import org.doorstep.payments.Stray;
import org.doorstep.payments.model.GiveBack;
import org.doorstep.payments.model.Verdict;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What an officer of the income team does about a payment. */
@Service
class RefundService implements Refunds {

    /** It was on an account, or could have been, and nothing can be done with it any more: whoever did the last of it reads so. */
    private static final Set<PaymentState> OVER = EnumSet.of(PaymentState.RECALLED, PaymentState.RETURNED);

    private final CardPaymentStore payments;
    private final Looking looking;
    private final RefundAsking asking;
    private final Refunding refunding;
    private final Seconding seconding;
    private final Strays strays;

    RefundService(CardPaymentStore payments, Looking looking, RefundAsking asking, Refunding refunding, Seconding seconding,
            Strays strays) {
        this.payments = payments;
        this.looking = looking;
        this.asking = asking;
        this.refunding = refunding;
        this.seconding = seconding;
        this.strays = strays;
    }

    @Override
    public Mono<Refundable> find(CurrentUser staff, String reference) {
        return theirs(staff, reference).filter(payment -> OVER.contains(payment.state()) || isHere(payment)).flatMap(looking::look)
                .flatMap(found -> seconding.of(staff, found.payment()).map(standing -> view(found, standing)));
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
                    .flatMap(refund -> refund.state() == CardRefund.State.WANTED ? Mono.just(new RefundOutcome.Second(refund.amount()))
                            : refunding.carryOut(refund, payment))
                    .switchIfEmpty(seconding.instead(payment));
            case Checked.Bad<GiveBack>(var problems) -> Mono.<RefundOutcome>just(new RefundOutcome.Wrong(problems));
        }).defaultIfEmpty(new RefundOutcome.NotHere());
    }

    @Override
    public Mono<RefundOutcome> second(CurrentUser staff, String reference, Map<String, String> fields) {
        return paid(staff, reference).flatMap(payment -> seconding.decide(staff, payment, fields)).defaultIfEmpty(new RefundOutcome.NotHere());
    }

    private Mono<CardPayment> paid(CurrentUser staff, String reference) {
        return theirs(staff, reference).filter(RefundService::isHere);
    }

    private Mono<CardPayment> theirs(CurrentUser staff, String reference) {
        return Strays.may(staff) ? payments.referred(reference) : Mono.empty();
    }

    private static boolean isHere(CardPayment payment) {
        return payment.state() == PaymentState.PAID || payment.state() == PaymentState.UNPLACED;
    }

    private static Refundable view(Looking.Found found, Seconding.Standing standing) {
        var payment = found.payment();
        return new Refundable(payment.reference(), payment.accountReference(), payment.amount(), payment.refunded(), isHere(payment) ? found.refundable() : Money.ZERO,
                payment.begun(), standing.waiting(), payment.state() == PaymentState.PAID, payment.doubt().filter(Verdict::wasTakenBack).isPresent(), standing.wanted(), found.heard());
    }
}
