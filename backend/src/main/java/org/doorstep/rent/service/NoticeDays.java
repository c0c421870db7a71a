package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.Landlord;
import org.doorstep.rent.model.Posting;
import org.doorstep.residents.AgreementKind;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toMap;

/** When a notice has to leave, by what the charters promise of each kind of agreement and the days a letter is on its way. */
@Component
class NoticeDays implements LatestNotice {

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    private final Promises promises;
    private final Posting posting;
    private final Clock clock;

    NoticeDays(Promises promises, Landlord landlord, WorkingCalendar days, Clock clock) {
        this.promises = promises;
        this.posting = new Posting(days, landlord.officeHours().closes(), landlord.leasehold().postingDays());
        this.clock = clock;
    }

    /** The last moment to write to each kind; one of which no charter says how long before is left out. */
    Mono<Map<AgreementKind, Instant>> lastMoments(LocalDate changesOn) {
        return Flux.fromIterable(Arrays.asList(AgreementKind.values()))
                .concatMap(kind -> lastMoment(kind, changesOn).map(at -> Map.entry(kind, at)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The day on which a letter is there that left the house at a moment. */
    LocalDate there(Instant left) {
        return posting.served(left.atZone(clock.getZone()).toLocalDateTime());
    }

    Instant begins(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Mono<Instant> lastMoment(AgreementKind kind, LocalDate changesOn) {
        return due(kind, changesOn).map(due -> posting.lastMoment(due.atZone(clock.getZone()).toLocalDate()).atZone(clock.getZone()).toInstant());
    }

    private Mono<Instant> due(AgreementKind kind, LocalDate changesOn) {
        return promises.foresee(SYSTEM, "rent.changes", Facts.of("tenure", kind.tenure()), begins(changesOn))
                .flatMap(foreseen -> Mono.justOrEmpty(foreseen.stream().map(each -> each.due().at()).min(Comparator.naturalOrder())));
    }

    @Override
    public Mono<LocalDate> served(AgreementKind kind, LocalDate changesOn) {
        return due(kind, changesOn).map(due -> due.atZone(clock.getZone()).toLocalDate()).defaultIfEmpty(changesOn);
    }

    /** Whether a kind may still be told at this moment. */
    static boolean inTime(Optional<AgreementKind> kind, Map<AgreementKind, Instant> lastMoments, Instant now) {
        return kind.map(lastMoments::get).filter(now::isAfter).isEmpty();
    }
}
