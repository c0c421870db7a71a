package org.doorstep.arrears.service;

import java.time.Instant;

import org.doorstep.residents.Residents;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The promise to write to each of them soon after they fell behind. A breathing space ends it, and after it there is a new one. */
@Component
class LetterPromise {

    private final Residents residents;
    private final Promises promises;
    private final HoldStore holds;
    private final Silence silence;
    private final OpeningDays days;

    LetterPromise(Residents residents, Promises promises, HoldStore holds, Silence silence, OpeningDays days) {
        this.residents = residents;
        this.promises = promises;
        this.holds = holds;
        this.silence = silence;
        this.days = days;
    }

    /** The case with the day by which all of them are written to. While the law forbade it no letter was late: the clock begins after. */
    Mono<StoredCase> begin(StoredCase open, Facts facts) {
        return holds.spaceEnded(open.of().account()).defaultIfEmpty(Instant.MIN).map(ended -> days.began(open, ended))
                .flatMap(from -> promises.open(Openings.SYSTEM, open.subject(), "arrears.arose", facts, from).map(promised -> open.promised(days.writeBy(promised, from))));
    }

    /** After a hold: where a letter is still to be written and the law forbids it no more, it is promised again. */
    Mono<StoredCase> again(StoredCase open) {
        return open.writing().done().isPresent() ? Mono.just(open)
                : silence.on(open.of().account()).filter(running -> !running.debt())
                        .flatMap(_ -> residents.place(Openings.SYSTEM, open.of().agreement()))
                        .flatMap(place -> begin(open, Facts.of("tenure", place.kind().tenure()))).defaultIfEmpty(open);
    }
}
