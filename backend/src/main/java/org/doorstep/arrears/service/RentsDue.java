package org.doorstep.arrears.service;

import java.util.Optional;

import org.doorstep.arrears.model.RentDue;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.rent.Rents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What has to be paid on an account beside what is late. */
@Component
class RentsDue {

    private final Rents rents;

    RentsDue(Rents rents) {
        this.rents = rents;
    }

    /** Empty where nothing is charged, or nobody told us what. */
    Mono<Optional<RentDue>> of(CurrentUser user, String account) {
        return rents.find(user, account).filter(rent -> rent.weekly().owed())
                .map(rent -> Optional.of(new RentDue(rent.weekly(), rent.equivalents().fourWeekly(), rent.equivalents().monthly())))
                .defaultIfEmpty(Optional.empty());
    }
}
