package org.doorstep.arrears.service;

import org.doorstep.arrears.model.ArrearsRules;
import org.doorstep.kernel.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.arrears.*}.
 *
 * @param graceDays  days from a charge until it is late
 * @param leastPence what is late and less opens no case
 * @param writeDays  days from falling behind until everybody is written to, where no charter of the landlord promises it
 * @param reviewDays days a case rests before somebody looks at it again
 */
@ConfigurationProperties("doorstep.arrears")
public record ArrearsSettings(
        @DefaultValue("7") int graceDays, @DefaultValue("100") long leastPence, @DefaultValue("7") int writeDays,
        @DefaultValue("14") int reviewDays) {

    ArrearsRules rules() {
        return new ArrearsRules(graceDays, Money.ofPence(leastPence));
    }
}
