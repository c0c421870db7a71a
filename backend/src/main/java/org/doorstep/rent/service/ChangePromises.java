package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.rent.Breakdown;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What is promised of a change: told a tenure's time before (rules.md RN-6), and a breakdown of the charges every twelve
 * months (rules.md 7.6, row 91).
 */
@Component
class ChangePromises {

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    private final Promises promises;
    private final NoticeDays days;
    private final Ids ids;
    private final Clock clock;

    ChangePromises(Promises promises, NoticeDays days, Ids ids, Clock clock) {
        this.promises = promises;
        this.days = days;
        this.ids = ids;
        this.clock = clock;
    }

    /** The last day on which it is in time; where the prescribed notice was served our letter has none but the day before the change. */
    Mono<LocalDate> latest(ReviewStore.ToTell change, LocalDate changesOn) {
        return change.served().isPresent() ? Mono.just(changesOn) : days.served(change.kind(), changesOn);
    }

    ReviewStore.Notice notice(ReviewStore.ToTell change, LocalDate changesOn, String tenure, List<Breakdown> lines) {
        return new ReviewStore.Notice(ids.next(), change.account().account(), changesOn, change.told() + 1, tenure, clock.instant(), lines);
    }

    /**
     * Opened at once, and kept by the letter once it is there: what there is to see is how long before it was.
     *
     * @param served the day of the notice that the law prescribes: where there is one it alone counts, and keeps the promise
     */
    Mono<Void> opened(ReviewStore.Notice notice, Optional<LocalDate> served) {
        var account = new Subject("account", notice.account());
        var tenure = Facts.of("tenure", notice.tenure());
        return promises.open(SYSTEM, account, "rent.changes", tenure, days.begins(notice.changesOn()))
                .then(Mono.justOrEmpty(served).flatMap(day -> notified(notice.account(), day)));
    }

    /**
     * Its letters left: that it was told is kept by the day on which they are there, the breakdown by their leaving.
     *
     * @param left when the last of them did
     */
    Mono<Void> left(ReviewStore.Settled notice, Instant left) {
        return notified(notice.account(), days.there(left)).then(brokenDown(notice.account(), notice.tenure(), left));
    }

    private Mono<Void> notified(UUID account, LocalDate served) {
        return promises.keep(SYSTEM, new Subject("account", account), "rent.change-notified", days.begins(served)).then();
    }

    /** A breakdown of a year in which nothing changes: the twelve months begin again. */
    Mono<Void> told(YearStore.Year year) {
        return brokenDown(year.account(), year.tenure(), year.toldAt());
    }

    private Mono<Void> brokenDown(UUID whose, String tenure, Instant at) {
        var account = new Subject("account", whose);
        return promises.keep(SYSTEM, account, "rent.breakdown-sent", at)
                .then(promises.open(SYSTEM, account, "rent.breakdown-sent", Facts.of("tenure", tenure), at)).then();
    }

    /** From the first breakdown on there is the next, twelve months later. */
    Mono<Void> began(StartStore.Start start) {
        return promises.open(SYSTEM, new Subject("account", start.account()), "rent.breakdown-sent", Facts.of("tenure", start.tenure()), start.toldAt()).then();
    }
}
