package org.doorstep.directdebit.service;

import java.util.Optional;
import org.doorstep.directdebit.model.BankAccount;
import org.doorstep.directdebit.model.CollectionRules;
import org.doorstep.directdebit.model.DebitDetails;
import org.doorstep.directdebit.model.Originator;
import org.doorstep.kernel.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.direct-debit.*}. Without a Service User Number no Direct Debit is offered.
 *
 * @param userNumber    the landlord's Service User Number, six digits
 * @param sortCode      of the account the money goes to
 * @param accountNumber of the same
 * @param name          as bank statements show it: at most 18 letters that Bacs carries
 * @param noticeDays    working days of notice, as agreed with the bank
 * @param lodgeDays     working days from an instruction's file to its first collection
 * @param moved         where a day goes that banks do not work on
 * @param leastPence    the smallest amount taken each month
 * @param mostPence     the largest
 */
@ConfigurationProperties("doorstep.direct-debit")
public record DirectDebitSettings(
        @DefaultValue("") String userNumber, @DefaultValue("") String sortCode, @DefaultValue("") String accountNumber,
        @DefaultValue("") String name, @DefaultValue("10") int noticeDays, @DefaultValue("10") int lodgeDays,
        @DefaultValue("later") CollectionRules.Moved moved, @DefaultValue("100") long leastPence, @DefaultValue("500000") long mostPence) {

    boolean offered() {
        return !userNumber.isBlank();
    }

    Optional<Originator> originator() {
        return offered() ? Optional.of(new Originator(userNumber, new BankAccount(sortCode, accountNumber), name)) : Optional.empty();
    }

    CollectionRules rules() {
        return new CollectionRules(noticeDays, lodgeDays, moved);
    }

    DebitDetails.Limits limits() {
        return new DebitDetails.Limits(Money.ofPence(leastPence), Money.ofPence(mostPence));
    }
}
