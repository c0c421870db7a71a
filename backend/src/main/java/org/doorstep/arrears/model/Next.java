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
        /** Letters to those who have not been written to are on their way. */
        SEND,
        /** Somebody has not been written to, and no letter of ours reaches them. */
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
     * @param letter   what is to be written to everybody who holds the tenancy; empty once they were written to
     * @param reviewBy by when we are in touch, where nothing else waits
     * @param adviserBy by when whoever asked for an adviser first has one; empty where nobody waits for one
     * @param plan     the one under way
     */
    public record Facts(
            Optional<LocalDate> held, Optional<Letter> letter, LocalDate reviewBy, Optional<LocalDate> adviserBy, Optional<PlanFacts> plan) {}

    /** @param by the last day for it @param underWay whether it is on its way by itself */
    public record Letter(LocalDate by, boolean underWay) {}

    /**
     * @param answerBy by when we said we would answer
     * @param replyBy  until when our offer stands
     * @param part     the day of its next part; empty once all are paid
     * @param breach   a part was seen to be missed
     */
    public record PlanFacts(PlanState state, LocalDate answerBy, LocalDate replyBy, Optional<LocalDate> part, Optional<Breach> breach) {}

    /** @param talkBy by when the two talk @param decideBy once they have, by when we say how it goes on */
    public record Breach(LocalDate talkBy, Optional<LocalDate> decideBy) {}

    /** As their people are told it: whether a machine or a person writes to them is ours alone. */
    public Next told() {
        return kind == Kind.SEND ? new Next(Kind.WRITE, due) : this;
    }

    public static Next of(Facts facts) {
        return facts.held().map(day -> new Next(Kind.HELD, day))
                .or(() -> facts.letter().map(letter -> new Next(letter.underWay() ? Kind.SEND : Kind.WRITE, letter.by())))
                .or(() -> facts.plan().flatMap(Next::waiting))
                .or(() -> facts.adviserBy().map(day -> new Next(Kind.REFER, day)))
                .or(() -> facts.plan().filter(plan -> plan.state() == PlanState.AGREED).flatMap(PlanFacts::part).map(day -> new Next(Kind.PAY, day)))
                .orElseGet(() -> new Next(Kind.REVIEW, facts.reviewBy()));
    }

    private static Optional<Next> waiting(PlanFacts plan) {
        return switch (plan.state()) {
            case PROPOSED -> Optional.of(new Next(Kind.ANSWER, plan.answerBy()));
            case OFFERED -> Optional.of(new Next(Kind.REPLY, plan.replyBy()));
            case AGREED -> plan.breach().map(breach -> breach.decideBy().map(day -> new Next(Kind.DECIDE, day)).orElseGet(() -> new Next(Kind.TALK, breach.talkBy())));
            case REFUSED, DECLINED, WITHDRAWN, KEPT, ENDED -> Optional.empty();
        };
    }
}
