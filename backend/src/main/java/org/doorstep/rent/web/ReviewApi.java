package org.doorstep.rent.web;

import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.WrittenDay;
import org.doorstep.platform.web.Refused;
import org.doorstep.rent.RentReviews;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The yearly change and the check of debits by JSON. */
@RestController
@RequestMapping("/api/rent-reviews")
class ReviewApi {

    /** @param accounts how many are told */
    record Begun(long accounts) {}

    private final RentReviews reviews;

    ReviewApi(RentReviews reviews) {
        this.reviews = reviews;
    }

    /** @param reason why net rents rise by more than was checked */
    record Announcement(@Nullable String reason) {}

    /** The changes to come, the earliest first. */
    @GetMapping
    Mono<RentReviews.ReviewsToCome> coming(CurrentUser user) {
        return reviews.coming(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/differences")
    Mono<RentReviews.Differences> differences(CurrentUser user) {
        return reviews.differences(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** @param day a debit day up to the first of the next rent year; any other is not there */
    @PutMapping("/{day}/notices")
    Mono<Begun> announce(CurrentUser user, @PathVariable String day, @RequestBody(required = false) @Nullable Announcement said) {
        var reason = Optional.ofNullable(said).map(Announcement::reason).flatMap(ReviewInput::reason);
        return Mono.justOrEmpty(WrittenDay.iso(day)).flatMap(changesOn -> reviews.announce(user, changesOn, reason))
                .flatMap(outcome -> outcome instanceof RentReviews.Outcome.Begun(var accounts) ? Mono.just(new Begun(accounts))
                        : Mono.<Begun>error(ReviewInput.problem(outcome).map(problem -> Refused.conflict(problem.code(), problem.args().toArray()))
                                .orElseGet(Refused::notHere)))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }
}
