package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import reactor.core.publisher.Mono;

/** Money that will be taken for an account on a day that its payer and the landlord have agreed. The module that takes it offers a bean. */
public interface AgreedPayments {

    /** What is taken next, by the accounts' inner ids; where nothing is, there is none. For Doorstep's own jobs, and nothing for anybody else. */
    Mono<Map<UUID, Agreed>> next(CurrentUser job, Collection<UUID> accounts);

    /** @param amount pence taken @param day it is on the account @param setUp the day the two agreed on it */
    record Agreed(Money amount, LocalDate day, LocalDate setUp) {}
}
