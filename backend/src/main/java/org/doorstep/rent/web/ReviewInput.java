package org.doorstep.rent.web;

import java.util.Optional;

import org.doorstep.kernel.Problem;
import org.doorstep.rent.RentReviews;
import org.doorstep.rent.RentReviews.Outcome;

/** What both doors take and say of announcing a change. */
final class ReviewInput {

    private ReviewInput() {}

    /** Why some rise by more than was checked, as typed; empty when nothing was. */
    static Optional<String> reason(String typed) {
        return Optional.of(typed.strip()).filter(words -> !words.isEmpty());
    }

    /** Why nobody is told; empty when they are, and when there is nothing here. */
    static Optional<Problem> problem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NothingChanges _ -> Optional.of(Problem.of("", "rent.review.nothing"));
            case Outcome.Waiting(var count) -> Optional.of(Problem.of("", "rent.review.waiting", count));
            case Outcome.TooLate _ -> Optional.of(Problem.of("", "rent.review.too-late"));
            case Outcome.OverTheLimit(var count) -> Optional.of(Problem.of("", "rent.review.over-limit", count));
            case Outcome.Unchecked(var count) -> Optional.of(Problem.of("", "rent.review.unchecked", count));
            case Outcome.ReasonTooLong _ -> Optional.of(Problem.of("", "rent.review.reason-too-long", RentReviews.LONGEST_REASON));
            case Outcome.Begun _, Outcome.NotHere _ -> Optional.empty();
        };
    }
}
