package org.doorstep.contact;

import java.util.Locale;

/**
 * What we tell people. The words of each are {@code contact.<code>.…}. The three texts of a visit (booked, the day
 * before, on the way) and the letter are nph document 004's promise for repairs appointments.
 */
public enum NoticeKind {
    REPAIR_REPORTED,
    APPOINTMENT_BOOKED,
    APPOINTMENT_CHANGED,
    APPOINTMENT_CANCELLED,
    DAY_BEFORE,
    ON_THE_WAY,
    NO_ACCESS,
    /** Nobody was in when we came after the time we gave: nothing is asked of them, we ring. */
    NO_ACCESS_LATE,
    VISIT_MISSED,
    SURVEY_INVITATION,
    CALL_BACK_PROMISED,
    EMERGENCY_LOGGED,
    /** A visit ended and the emergency did not. */
    EMERGENCY_STANDS,
    /** Ended because nobody let us in. */
    REPAIR_CLOSED,
    /** Ended because it is no longer needed, whoever of the household or the desk said so. */
    REPAIR_WITHDRAWN,
    /** For those who follow a repair of the parts they share. */
    REPAIR_DONE,
    /** For the same, when it was ended and nobody comes. */
    REPAIR_ENDED,
    /** What will be taken by Direct Debit and when, before the first time (rules.md DD-1, DD-2). */
    DIRECT_DEBIT_NOTICE,
    /** The same before another amount or day. */
    DIRECT_DEBIT_CHANGE,
    /** The bank did not pay. */
    DIRECT_DEBIT_UNPAID,
    /** Our file did not reach the bank in time, so a month that was told is not taken. */
    DIRECT_DEBIT_MISSED,
    /** Our records did not name whoever pays as one of the agreement, so a month that was told is not taken. */
    DIRECT_DEBIT_NOT_NAMED,
    /** Nothing is taken until somebody here has looked. */
    DIRECT_DEBIT_HELD,
    /** Nothing more is taken, whoever ended it. */
    DIRECT_DEBIT_ENDED,
    /** Whoever paid by Direct Debit has left the agreement, so those who stay pay another way. */
    DIRECT_DEBIT_LEFT,
    /** A step of a consultation began: leaseholders may answer until a day. */
    CONSULTATION_NOTICE,
    /** Its second step: the estimates, or the proposal. */
    CONSULTATION_ESTIMATES,
    /** What somebody said in a consultation was answered; its letter is the answer. */
    CONSULTATION_ANSWERED,
    /** Why a contract was given to whom it was. */
    CONSULTATION_REASONS,
    /** A bill of service charges with everything the law wants beside it, so its letter is the demand. */
    SERVICE_CHARGE_BILL,
    /** One that was taken back, and none stands in its place. */
    SERVICE_CHARGE_WITHDRAWN,
    /** A cost was incurred and will be charged: a notice by law (section 20B), so it is a letter. */
    COST_INCURRED,
    /** A bill of major works with everything the law wants beside it, so its letter is the demand. */
    MAJOR_WORKS_BILL,
    /** When somebody comes to the leaseholders' surgery. */
    SURGERY_BOOKED,
    /** We had to cancel the day. */
    SURGERY_CANCELLED,
    /** Somebody else told us that nobody comes to a talk that they had booked. */
    SURGERY_GIVEN_BACK,
    /** Whether somebody may pay for works over time. */
    PAYMENT_PLAN_ANSWERED,
    /** What somebody asked the leasehold team was answered. */
    LEASE_REQUEST_ANSWERED,
    /** What somebody pays each week for their home changes: a notice by law, so it is a letter. */
    CHARGE_CHANGES,
    /** What somebody pays each week for a home they have just got. */
    CHARGES_BEGIN,
    /** What somebody pays each week in a rent year, though nothing changes. */
    CHARGES_OF_A_YEAR,
    /** The receipt of a payment by card. */
    CARD_PAYMENT_TAKEN,
    /** It went to another account, where it belongs. */
    CARD_PAYMENT_MOVED,
    /** A payment that did not belong on an account, or that a bank took back, was taken off it: for those whose account it is. */
    PAYMENT_TAKEN_BACK,
    /** Rent is late: what we can do about it together. */
    ARREARS_BEGAN,
    /** A quarter's statement of an account was made. */
    STATEMENT_READY,
    /** What became of a plan for it. */
    ARREARS_PLAN_ANSWERED,
    /** A part of it did not reach us. */
    ARREARS_PLAN_MISSED,
    /** For the leasehold team: costs that nobody can be asked for soon (section 20B; rules.md SC-1). */
    COSTS_TO_SAVE;

    /** How rows, words and JSON name it: {@code appointment-booked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static NoticeKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it names a visit, so that it cannot be told without one. */
    public boolean needsVisit() {
        return switch (this) {
            case APPOINTMENT_BOOKED, APPOINTMENT_CHANGED, APPOINTMENT_CANCELLED, DAY_BEFORE, ON_THE_WAY, NO_ACCESS, NO_ACCESS_LATE,
                    VISIT_MISSED, EMERGENCY_STANDS -> true;
            case REPAIR_REPORTED, SURVEY_INVITATION, CALL_BACK_PROMISED, EMERGENCY_LOGGED, REPAIR_CLOSED, REPAIR_WITHDRAWN,
                    REPAIR_DONE, REPAIR_ENDED, DIRECT_DEBIT_NOTICE, DIRECT_DEBIT_CHANGE, DIRECT_DEBIT_UNPAID, DIRECT_DEBIT_MISSED,
                    DIRECT_DEBIT_NOT_NAMED, DIRECT_DEBIT_HELD, DIRECT_DEBIT_ENDED, DIRECT_DEBIT_LEFT,
                    CONSULTATION_NOTICE, CONSULTATION_ESTIMATES, CONSULTATION_ANSWERED, CONSULTATION_REASONS,
                    SERVICE_CHARGE_BILL, SERVICE_CHARGE_WITHDRAWN, COST_INCURRED, LEASE_REQUEST_ANSWERED, MAJOR_WORKS_BILL, SURGERY_BOOKED, SURGERY_CANCELLED, SURGERY_GIVEN_BACK,
                    PAYMENT_PLAN_ANSWERED, CHARGE_CHANGES, CHARGES_BEGIN, CHARGES_OF_A_YEAR, CARD_PAYMENT_TAKEN, CARD_PAYMENT_MOVED, PAYMENT_TAKEN_BACK,
                    ARREARS_BEGAN, ARREARS_PLAN_ANSWERED,
                    ARREARS_PLAN_MISSED,
                    STATEMENT_READY, COSTS_TO_SAVE -> false;
        };
    }

    /** Whether it is for a team of the landlord's and no resident. */
    public boolean isForATeam() {
        return this == COSTS_TO_SAVE;
    }

    /** Whether it names the time until which we promised something. */
    public boolean needsTime() {
        return this == CALL_BACK_PROMISED || this == VISIT_MISSED || this == CONSULTATION_NOTICE || this == CONSULTATION_ESTIMATES || this == SURGERY_BOOKED
                || this == SURGERY_CANCELLED || this == SURGERY_GIVEN_BACK;
    }

    /** Whether it tells of money and the day it is taken. */
    public boolean needsTaking() {
        return this == DIRECT_DEBIT_NOTICE || this == DIRECT_DEBIT_CHANGE || this == DIRECT_DEBIT_UNPAID || this == DIRECT_DEBIT_MISSED
                || this == DIRECT_DEBIT_NOT_NAMED || this == CARD_PAYMENT_TAKEN;
    }

    /**
     * Whether the module it is of waits to hear what became of it: "each joint tenant separately in writing" (rules.md RN-7) is not done by a message that
     * failed, nor is a demand served, a rise notified or a team warned by one (section 20B; backend/docs/adr/0099, 0101, 0135).
     */
    public boolean isFollowed() {
        return this == ARREARS_BEGAN || this == CHARGE_CHANGES || this == SERVICE_CHARGE_BILL || this == MAJOR_WORKS_BILL || this == COST_INCURRED || this == CONSULTATION_NOTICE
                || this == CONSULTATION_ESTIMATES || this == CONSULTATION_REASONS || isForATeam();
    }

    /** Whether what was still waiting to be sent about the visit it names is then stale. */
    public boolean overtakes() {
        return setsVisit() || this == VISIT_MISSED || this == REPAIR_WITHDRAWN;
    }

    /** Whether it sets or ends the time of a visit. */
    public boolean setsVisit() {
        return this == APPOINTMENT_BOOKED || this == APPOINTMENT_CHANGED || this == APPOINTMENT_CANCELLED;
    }

    /** Whether it tells when somebody comes, so that it belongs into a calendar. */
    public boolean givesVisit() {
        return this == APPOINTMENT_BOOKED || this == APPOINTMENT_CHANGED;
    }

    /** Whether there is a letter of it to keep. */
    public boolean hasLetter() {
        return setsVisit() || this == NO_ACCESS || this == NO_ACCESS_LATE || this == DIRECT_DEBIT_NOTICE
                || this == DIRECT_DEBIT_CHANGE || this == SERVICE_CHARGE_BILL || this == SERVICE_CHARGE_WITHDRAWN || this == MAJOR_WORKS_BILL
                || this == ARREARS_BEGAN || this == ARREARS_PLAN_ANSWERED || this == PAYMENT_PLAN_ANSWERED || this == CHARGES_BEGIN || this == CHARGES_OF_A_YEAR || isServed();
    }

    /** Whether whoever needs a format that only the post brings gets the thing itself in it, with the letter, and no message that it is there. */
    public boolean isEnclosed() {
        return this == STATEMENT_READY;
    }

    /** Whether the law wants it in writing at the address somebody gave for letters, however they prefer to be told (rules.md LH-5, RN-6). */
    public boolean isServed() {
        return this == CONSULTATION_NOTICE || this == CONSULTATION_ESTIMATES || this == CONSULTATION_ANSWERED
                || this == CONSULTATION_REASONS || this == CHARGE_CHANGES || this == COST_INCURRED;
    }
}
