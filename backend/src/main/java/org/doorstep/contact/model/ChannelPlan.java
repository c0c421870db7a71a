package org.doorstep.contact.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doorstep.contact.NoticeKind;

/** Which channels a notice takes to one person. */
public final class ChannelPlan {

    private ChannelPlan() {}

    /**
     * @param available the channels this landlord has a gateway for
     * @return at least one; the inbox for everything a person may want to read again
     */
    public static Set<Channel> decide(NoticeKind kind, Recipient to, Set<Channel> available) {
        var plan = EnumSet.noneOf(Channel.class);
        if (keptInInbox(kind)) {
            plan.add(Channel.INBOX);
        }
        if (rings(kind) && to.reachableBy(Channel.PHONE)) {
            plan.add(Channel.PHONE);
        } else if (textsEverybody(kind) && usable(Channel.TEXT, to, available)) {
            plan.add(Channel.TEXT);
        }
        if (kind.hasLetter()) {
            letterOrMail(kind, plan, to, available);
        } else if (kind.isEnclosed() && to.format().needsPost() && usable(Channel.LETTER, to, available)) {
            plan.add(Channel.LETTER);
        } else if (!plan.contains(Channel.TEXT) && !plan.contains(Channel.PHONE)) {
            oneOf(plan, to, available, textsEverybody(kind));
        }
        if (plan.isEmpty()) {
            plan.add(Channel.INBOX);
        }
        return plan;
    }

    /** Only what is stale in a day is not worth keeping. */
    private static boolean keptInInbox(NoticeKind kind) {
        return kind != NoticeKind.DAY_BEFORE && kind != NoticeKind.ON_THE_WAY;
    }

    /** nph document 004: "text messages to confirm the appointment, the day before, and on the way". */
    static boolean textsEverybody(NoticeKind kind) {
        return switch (kind) {
            case APPOINTMENT_BOOKED, APPOINTMENT_CHANGED, APPOINTMENT_CANCELLED, DAY_BEFORE, ON_THE_WAY, NO_ACCESS,
                    NO_ACCESS_LATE, VISIT_MISSED, CALL_BACK_PROMISED, EMERGENCY_LOGGED, EMERGENCY_STANDS, REPAIR_CLOSED -> true;
            case REPAIR_REPORTED, SURVEY_INVITATION, REPAIR_WITHDRAWN, REPAIR_DONE, REPAIR_ENDED,
                    DIRECT_DEBIT_NOTICE, DIRECT_DEBIT_CHANGE, DIRECT_DEBIT_UNPAID, DIRECT_DEBIT_MISSED, DIRECT_DEBIT_NOT_NAMED, DIRECT_DEBIT_HELD, DIRECT_DEBIT_ENDED, DIRECT_DEBIT_LEFT,
                    CONSULTATION_NOTICE, CONSULTATION_ESTIMATES, CONSULTATION_ANSWERED, CONSULTATION_REASONS, SERVICE_CHARGE_BILL,
                    SERVICE_CHARGE_WITHDRAWN, COST_INCURRED, LEASE_REQUEST_ANSWERED, MAJOR_WORKS_BILL,
                    SURGERY_BOOKED, SURGERY_CANCELLED, SURGERY_GIVEN_BACK,
                    PAYMENT_PLAN_ANSWERED, CHARGE_CHANGES, CHARGES_BEGIN, CHARGES_OF_A_YEAR, CARD_PAYMENT_TAKEN, CARD_PAYMENT_MOVED, PAYMENT_TAKEN_BACK, ARREARS_BEGAN, ARREARS_PLAN_ANSWERED, ARREARS_PLAN_MISSED,
                    STATEMENT_READY, COSTS_TO_SAVE -> false;
        };
    }

    /** Instead of the text, to those who would rather be rung; nobody can ring everybody who is next on a round. */
    private static boolean rings(NoticeKind kind) {
        return textsEverybody(kind) && kind != NoticeKind.ON_THE_WAY;
    }

    /**
     * The letter goes by post where the law wants it, to those who asked for post or need a format of it, else it is attached to a mail. Beside what the law
     * wants by post goes the way they prefer, since whoever cannot read print reads it nowhere else; that serves nothing (backend/docs/adr/0106).
     */
    private static void letterOrMail(NoticeKind kind, Set<Channel> plan, Recipient to, Set<Channel> available) {
        boolean post = kind.isServed() || to.format().needsPost() || to.preferred().filter(Channel.LETTER::equals).isPresent();
        var first = post ? Channel.LETTER : Channel.EMAIL;
        var second = post ? Channel.EMAIL : Channel.LETTER;
        if (usable(first, to, available)) {
            plan.add(first);
            to.preferred().filter(way -> kind.isServed() && way != Channel.PHONE && usable(way, to, available)).ifPresent(plan::add);
        } else if (usable(second, to, available)) {
            plan.add(second);
        }
    }

    /** The one they prefer, else the first that reaches them; by post only what is not stale when it arrives. */
    private static void oneOf(Set<Channel> plan, Recipient to, Set<Channel> available, boolean urgent) {
        var inTurn = new ArrayList<Channel>();
        to.preferred().ifPresent(inTurn::add);
        inTurn.addAll(List.of(Channel.EMAIL, Channel.TEXT, Channel.LETTER));
        inTurn.stream()
                .filter(channel -> !urgent || channel != Channel.LETTER)
                .filter(channel -> usable(channel, to, available))
                .findFirst().ifPresent(plan::add);
    }

    private static boolean usable(Channel channel, Recipient to, Set<Channel> available) {
        return available.contains(channel) && to.reachableBy(channel);
    }
}
