package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.MonthDay;
import java.util.Comparator;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.leasehold.model.LeaseRequest;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is promised to whoever asks: by the law for costs and bills, by the landlord's charter for a question. */
@Component
class RequestPromises {

    private static final String SUMMARY = "cost-summary.requested";
    private static final String PERIOD = "service-charge.period-ended";

    private final Promises promises;
    private final MonthDay yearStarts;
    private final LeaseYears years;

    RequestPromises(Promises promises, Landlord landlord, LeaseYears years) {
        this.promises = promises;
        this.yearStarts = landlord.leasehold().yearStarts();
        this.years = years;
    }

    /** @param tenure as the charters name it */
    Mono<Void> open(CurrentUser who, LeaseRequest request, String tenure) {
        var facts = Facts.of("tenure", tenure);
        return switch (request.kind()) {
            case SUMMARY -> later(who, facts, request).flatMap(start -> promises.open(who, request.subject(), start.trigger(), facts, start.at())).then();
            case INSPECTION -> promises.open(who, request.subject(), "accounts.inspection-requested", facts, request.asked()).then();
            // The page has told them at once that it came; what was written down is told on the telephone, and is on their page.
            case QUESTION -> promises.open(who, request.subject(), "email.received", facts, request.asked())
                    .then(promises.keep(who, request.subject(), "email.acknowledged", years.now())).then();
        };
    }

    /** @param at when it was answered, or from when bills are shown */
    Mono<Void> keep(CurrentUser who, LeaseRequest request, Instant at) {
        var event = switch (request.kind()) {
            case SUMMARY -> "cost-summary.sent";
            case INSPECTION -> "accounts.inspection-open";
            case QUESTION -> "email.answered";
        };
        return promises.keep(who, request.subject(), event, at).then();
    }

    private record Start(String trigger, Instant at) {}

    /** "Within 1 month of request or 6 months of period end, whichever later" (rules.md SC-3): only that one is promised. */
    private Mono<Start> later(CurrentUser who, Facts facts, LeaseRequest request) {
        var asked = new Start(SUMMARY, request.asked());
        var ended = new Start(PERIOD, years.beginOf(ChargeYear.beginningIn(request.year(), yearStarts).ends()));
        return due(who, facts, asked).zipWith(due(who, facts, ended)).map(dues -> dues.getT2().isAfter(dues.getT1()) ? ended : asked);
    }

    private Mono<Instant> due(CurrentUser who, Facts facts, Start start) {
        return promises.foresee(who, start.trigger(), facts, start.at())
                .map(foreseen -> foreseen.stream().map(standard -> standard.due().at()).max(Comparator.naturalOrder()).orElse(Instant.MIN));
    }
}
