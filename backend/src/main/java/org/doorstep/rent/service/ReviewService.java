package org.doorstep.rent.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.rent.RentReviews;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The changes to come: whether they may be told, and asking for everybody to be told. */
@Service
class ReviewService implements RentReviews {

    private static final int LISTED = 50;

    private final ReviewPlans plans;
    private final RentStore rents;
    private final ChangeNotices notices;
    private final Audit audit;

    ReviewService(ReviewPlans plans, RentStore rents, ChangeNotices notices, Audit audit) {
        this.plans = plans;
        this.rents = rents;
        this.notices = notices;
        this.audit = audit;
    }

    @Override
    public Mono<ReviewsToCome> coming(CurrentUser staff) {
        return Officers.mayRead(staff) ? plans.coming().filter(coming -> !coming.isEmpty())
                .map(coming -> new ReviewsToCome(coming, Officers.mayTell(staff))) : Mono.empty();
    }

    @Override
    public Mono<Outcome> announce(CurrentUser staff, LocalDate changesOn, Optional<String> reason) {
        if (!Officers.mayTell(staff)) {
            return Mono.just(new Outcome.NotHere());
        }
        return plans.on(changesOn).flatMap(plan -> refused(plan, reason).map(Mono::just)
                        .orElseGet(() -> notices.begin(staff, changesOn, reason).thenReturn(new Outcome.Begun(plan.toTell()))))
                .defaultIfEmpty(new Outcome.NotHere());
    }

    @Override
    public Mono<Differences> differences(CurrentUser staff) {
        return Officers.mayRead(staff)
                ? Mono.zip(rents.countDifferences(), rents.newestDifferences(LISTED).collectList(), checked())
                        .map(found -> new Differences(found.getT1(), found.getT2(), found.getT3()))
                : Mono.empty();
    }

    private Mono<Optional<Instant>> checked() {
        return audit.last(DebitChecks.CHECKED, DebitChecks.ALL_ACCOUNTS).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** Whoever still can be told in time is told, whoever else cannot. */
    private static Optional<Outcome> refused(ReviewPlan plan, Optional<String> reason) {
        if (plan.accounts() == 0 && plan.toTell() == 0) {
            return Optional.of(plan.waiting().count() > 0 ? new Outcome.Waiting(plan.waiting().count()) : new Outcome.NothingChanges());
        }
        if (plan.toTell() == 0 && plan.untold().stream().anyMatch(untold -> untold.why().equals("too-late"))) {
            return Optional.of(new Outcome.TooLate(lastMoment(plan)));
        }
        if (reason.filter(words -> words.length() > LONGEST_REASON).isPresent()) {
            return Optional.of(new Outcome.ReasonTooLong());
        }
        if (reason.isPresent() || !plan.check().wantsReason()) {
            return Optional.empty();
        }
        return Optional.of(plan.check().overCount() > 0 ? new Outcome.OverTheLimit(plan.check().overCount()) : new Outcome.Unchecked(plan.check().unchecked()));
    }

    private static Instant lastMoment(ReviewPlan plan) {
        return plan.letters().stream().flatMap(letters -> letters.by().stream()).max(Comparator.naturalOrder()).orElseThrow();
    }
}
