package org.doorstep.payments.service;

import org.doorstep.accounts.events.PaymentTakenBack;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A payment was taken off an account: by officers, or by a bank long after it came. */
@Component
class TellTakenBack implements EventListener<PaymentTakenBack> {

    private final Tx tx;
    private final TakenOff off;

    TellTakenBack(Tx tx, TakenOff off) {
        this.tx = tx;
        this.off = off;
    }

    @Override
    public String name() {
        return "payments.taken-back";
    }

    @Override
    public Class<PaymentTakenBack> event() {
        return PaymentTakenBack.class;
    }

    @Override
    public Mono<Void> on(PaymentTakenBack back) {
        return tx.run(off.told(back.account(), back.reference(), back.account() + ":" + back.seq(), back.known().orElse("")));
    }
}
