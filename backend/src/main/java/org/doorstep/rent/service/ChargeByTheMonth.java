package org.doorstep.rent.service;

import org.doorstep.directdebit.MonthlyCharge;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.rent.Rents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The same figure that the page of the rent tells as paid by the month. */
@Component
class ChargeByTheMonth implements MonthlyCharge {

    private final Rents rents;

    ChargeByTheMonth(Rents rents) {
        this.rents = rents;
    }

    @Override
    public Mono<Money> of(CurrentUser user, String account) {
        return rents.find(user, account).map(rent -> rent.equivalents().monthly()).filter(Money::owed);
    }
}
