package org.doorstep.leasehold.model;

import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.landlord.LeaseholdRules;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.Stage;

/**
 * What each way of consulting asks for: one row for each schedule of the Service Charges (Consultation Requirements) (England)
 * Regulations 2003 (S.I. 2003/1987), and schedule 4 has two parts. Regulations 5 and 7 say which one binds. Every one begins with a notice
 * of intention and its thirty days (paragraphs 1 to 3, part 2 of schedule 4: 8 to 10, read in print: V). What comes after them is
 * V2 (rules.md LH-2, LH-3) where a paragraph is named below without "V", and was not compared with the print (backend/docs/adr/0047).
 */
public enum Requirements {

    /**
     * A long agreement without public notice: leaseholders name whom to ask (1(3), V), at least two proposals of which one is of somebody
     * wholly unconnected (5), reasons within 21 days of entering it (8).
     */
    SCHEDULE_1(Offers.TWO, true, true, Optional.empty()),

    /** A long agreement with public notice: nobody is named (1(2)(d), V), one proposal is enough (4), each observation on it is answered (7). */
    SCHEDULE_2(new Offers(1, Consultations.OFFERS, false), false, false, Optional.of(Stage.ESTIMATES)),

    /** Works under a long agreement: one notice with what it will cost (1), each observation is answered within 21 days (4). */
    SCHEDULE_3(new Offers(0, 0, false), false, false, Optional.of(Stage.INTENTION)),

    /**
     * Works with public notice: nobody is named (1(2)(c), V), a statement of the contract that is proposed, with whom (4, V), each
     * observation on it is answered in writing within 21 days (7).
     */
    SCHEDULE_4_PART_1(new Offers(1, 1, false), false, false, Optional.of(Stage.ESTIMATES)),

    /** All other works: leaseholders name whom to ask (8(3)), at least two estimates, one wholly unconnected (11), reasons (13). */
    SCHEDULE_4_PART_2(Offers.TWO, true, true, Optional.empty());

    private final Offers offers;
    private final boolean nominations;
    private final boolean reasons;
    private final Optional<Stage> answered;

    Requirements(Offers offers, boolean nominations, boolean reasons, Optional<Stage> answered) {
        this.offers = offers;
        this.nominations = nominations;
        this.reasons = reasons;
        this.answered = answered;
    }

    /**
     * The estimates or proposals of the second notice.
     *
     * @param least       how many at least; 0 where there is no second notice
     * @param unconnected whether one must be of somebody who is not connected with the landlord
     */
    public record Offers(int least, int most, boolean unconnected) {

        private static final Offers TWO = new Offers(2, Consultations.OFFERS, true);
    }

    /** What its second notice is: estimates, proposals, or (schedule 4 part 1) a statement of the one contract that is proposed. Others are called as the step is. */
    public String called(Stage stage) {
        return stage != Stage.ESTIMATES ? stage.code() : switch (this) {
            case SCHEDULE_1, SCHEDULE_2 -> "proposal";
            case SCHEDULE_4_PART_1 -> "proposed";
            case SCHEDULE_3, SCHEDULE_4_PART_2 -> stage.code();
        };
    }

    /** @param publicNotice whether the contract must be advertised to everybody; of works under an agreement nothing is any more */
    public static Requirements of(ConsultationKind kind, boolean publicNotice) {
        return switch (kind) {
            case AGREEMENT -> publicNotice ? SCHEDULE_2 : SCHEDULE_1;
            case WORKS_UNDER_AGREEMENT -> SCHEDULE_3;
            case WORKS -> publicNotice ? SCHEDULE_4_PART_1 : SCHEDULE_4_PART_2;
        };
    }

    public Offers offers() {
        return offers;
    }

    /** Whether there is a second notice. */
    public boolean states() {
        return offers.most() > 0;
    }

    /**
     * Whether what is told names the address of whom the landlord proposes to contract with, "particulars of any connection" (schedule 4 paragraph 4(2), V;
     * schedules 1(5) and 2(4)), and what the sum is for.
     */
    public boolean namesParties() {
        return this == SCHEDULE_1 || this == SCHEDULE_2 || this == SCHEDULE_4_PART_1;
    }

    /** Whether it says how long it lasts and how its sums may change: of a long agreement (schedules 1(5) and 2(4)). */
    public boolean lasts() {
        return this == SCHEDULE_1 || this == SCHEDULE_2;
    }

    /** Whether leaseholders may name somebody, who is then asked for an estimate. */
    public boolean nominations() {
        return nominations;
    }

    /** Whether reasons are owed of a contract that went neither to the lowest estimate nor to a nominee. */
    public boolean reasons() {
        return reasons;
    }

    /** Whether what was said after this notice is owed an answer in writing; what was said before is summed up in the next notice. */
    public boolean answers(Stage stage) {
        return answered.filter(stage::equals).isPresent();
    }

    /** The most one leaseholder pays where a step was missed: of works, or of an agreement in a year (section 20(6) and (7) of the 1985 Act). */
    public Money cap(LeaseholdRules.Law law) {
        return new Money(this == SCHEDULE_1 || this == SCHEDULE_2 ? law.agreementOver() : law.worksOver());
    }
}
