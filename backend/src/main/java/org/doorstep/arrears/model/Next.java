package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be done next in a case, and by when: the work list and the resident's page tell the same.
 *
 * @param due the last day for it
 */
public record Next(Kind kind, LocalDate due) {

    /** In the order in which one goes before the other. */
    public enum Kind {
        /** Nothing is asked of them for now. */
        HELD,
        /** Somebody has not been written to yet. */
        WRITE,
        /** A part of a plan did not come: that is talked about before anything else. */
        TALK,
        /** They have talked: whether the plan goes on. */
        DECIDE,
        /** A plan was proposed and waits for the officer. */
        ANSWER,
        /** Another plan was offered and waits for the resident. */
        REPLY,
        /** They asked for an adviser. */
        REFER,
        /** The next part of a plan. */
        PAY,
        /** Nothing waits to be answered: the two talk, and look again. */
        REVIEW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What decides it.
     *
     * @param held     the day after a hold's last; empty where none runs
     * @param written  by when everybody who holds the tenancy is to be written to; empty once they were
     * @param lastDone the day something was last done in the case
     * @param advice   the day they asked for an adviser and have none yet
     * @param plan     the one under way
     */
    public record Facts(
            Optional<LocalDate> held, Optional<LocalDate> written, LocalDate lastDone, Optional<LocalDate> advice, Optional<PlanFacts> plan) {}

    /**
     * @param answerBy by when we said we would answer
     * @param answered the day we did
     * @param part     the day of its next part; empty once all are paid
     * @param broken   the day a part was seen to be missed
     * @param talked   whether the two have talked since
     */
    public record PlanFacts(
            PlanState state, LocalDate answerBy, LocalDate answered, Optional<LocalDate> part, Optional<LocalDate> broken, boolean talked) {}

    /**
     * @param review how long a case rests before somebody looks at it again
     * @param reply  how long an offer stands
     * @param talk   how soon a broken plan is talked about, and an adviser found
     */
    public record Days(int review, int reply, int talk) {}

    public static Next of(Facts facts, Days days) {
        return facts.held().map(day -> new Next(Kind.HELD, day))
                .or(() -> facts.written().map(day -> new Next(Kind.WRITE, day)))
                .or(() -> facts.plan().flatMap(plan -> waiting(plan, facts.lastDone(), days)))
                .or(() -> facts.advice().map(day -> new Next(Kind.REFER, day.plusDays(days.talk()))))
                .or(() -> facts.plan().filter(plan -> plan.state() == PlanState.AGREED).flatMap(PlanFacts::part).map(day -> new Next(Kind.PAY, day)))
                .orElseGet(() -> new Next(Kind.REVIEW, facts.lastDone().plusDays(days.review())));
    }

    private static Optional<Next> waiting(PlanFacts plan, LocalDate lastDone, Days days) {
        return switch (plan.state()) {
            case PROPOSED -> Optional.of(new Next(Kind.ANSWER, plan.answerBy()));
            case OFFERED -> Optional.of(new Next(Kind.REPLY, plan.answered().plusDays(days.reply())));
            case AGREED -> plan.broken().map(day -> plan.talked() ? new Next(Kind.DECIDE, lastDone.plusDays(days.talk()))
                    : new Next(Kind.TALK, day.plusDays(days.talk())));
            case REFUSED, DECLINED, WITHDRAWN, KEPT, ENDED -> Optional.empty();
        };
    }
}
