package org.doorstep.arrears.service;

import java.time.Instant;
import java.time.LocalDate;

import org.doorstep.kernel.Subject;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Foreseen;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Each day that a page names for something we do is a promise of the landlord's charters: it begins, is kept and is missed where
 * everybody sees it. Where no charter promises it, the landlord's settings have the day. In the caller's transaction.
 */
@Component
class Pledges {

    private final Promises promises;
    private final ArrearsSettings settings;
    private final WorkingCalendar calendar;
    private final Stamp stamp;

    Pledges(Promises promises, ArrearsSettings settings, WorkingCalendar calendar, Stamp stamp) {
        this.promises = promises;
        this.settings = settings;
        this.calendar = calendar;
        this.stamp = stamp;
    }

    /** The last day for it, when it began at a moment. */
    Mono<LocalDate> by(Pledge what, Instant from) {
        return promises.foresee(Openings.SYSTEM, what.begins(), Facts.none(), from)
                .map(all -> all.stream().map(Foreseen::due).map(due -> stamp.day(due.at())).min(LocalDate::compareTo).orElseGet(() -> own(what, stamp.day(from))));
    }

    private LocalDate own(Pledge what, LocalDate from) {
        return switch (what) {
            case ANSWER -> calendar.plusWorkingDays(from, settings.answerWorkingDays());
            case ADVISER, TALK, DECISION -> from.plusDays(settings.talkDays());
            case CONTACT -> from.plusDays(settings.reviewDays());
        };
    }

    /** One that runs already is left as it is. */
    Mono<Void> begin(Subject of, Pledge what, Instant from) {
        return promises.open(Openings.SYSTEM, of, what.begins(), Facts.none(), from).then();
    }

    Mono<Void> keep(Subject of, Pledge what) {
        return promises.keep(Openings.SYSTEM, of, what.kept(), stamp.now()).then();
    }

    Mono<Void> over(Subject of, Pledge what) {
        return promises.keep(Openings.SYSTEM, of, what.over(), stamp.now()).then();
    }

    /** The two talked: where a part of a plan had not come, it is decided soon how it goes on. */
    Mono<Void> talked(Subject of) {
        return promises.keep(Openings.SYSTEM, of, Pledge.TALK.kept(), stamp.now())
                .flatMap(kept -> kept.isEmpty() ? Mono.empty() : begin(of, Pledge.DECISION, stamp.now()));
    }

    /** Each of them was written to, the last at this moment. */
    Mono<Void> written(Subject of, Instant at) {
        return promises.keep(Openings.SYSTEM, of, "arrears.letter-sent", at).then();
    }

    /** A breathing space began: what turns to them about the debt is owed to nobody while it runs. */
    Mono<Void> silenced(Subject of) {
        return promises.keep(Openings.SYSTEM, of, "arrears.silenced", stamp.now()).then();
    }
}
