package org.doorstep.arrears.service;

import org.doorstep.arrears.model.ArrearsRules;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.arrears.*}.
 *
 * @param graceDays  days from a charge until it is late
 * @param leastPence what is late and less opens no case
 * @param writeDays  days from falling behind until everybody is written to, where no charter of the landlord promises it
 * @param reviewDays days a case rests before somebody looks at it again
 * @param answerWorkingDays working days until a plan that was proposed is answered
 * @param replyDays  days that an offer stands
 * @param standsDays days that an offer of an adviser, a visit or a notice stands: a notice by law ends after a year
 * @param talkDays   days until a plan that was broken is talked about, and until an adviser is found
 */
@ConfigurationProperties("doorstep.arrears")
public record ArrearsSettings(
        @DefaultValue("7") int graceDays, @DefaultValue("100") long leastPence, @DefaultValue("7") int writeDays,
        @DefaultValue("14") int reviewDays, @DefaultValue("5") int answerWorkingDays, @DefaultValue("14") int replyDays,
        @DefaultValue("7") int talkDays, @DefaultValue("365") int standsDays) {

    ArrearsRules rules(WorkingCalendar calendar) {
        return new ArrearsRules(graceDays, writeDays, Money.ofPence(leastPence), calendar);
    }
}
