package org.doorstep.arrears.service;

import java.util.List;

import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.model.Behind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.residents.Residents;
import org.doorstep.standards.Facts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether an account that has no case gets one. */
@Component
class Openings {

    static final CurrentUser SYSTEM = new CurrentUser.System("arrears");

    private final Residents residents;
    private final Silence silence;
    private final Late late;
    private final Opening opening;

    Openings(Residents residents, Silence silence, Late late, Opening opening) {
        this.residents = residents;
        this.silence = silence;
        this.late = late;
        this.opening = opening;
    }

    /** In a breathing space nothing begins; under safeguarding it does, and nobody is written to by a machine. */
    Mono<Void> open(Owed owed) {
        return Mono.justOrEmpty(late.of(owed)).flatMap(behind -> silence.on(owed.account()).filter(running -> !running.debt())
                .flatMap(running -> open(owed, behind, running.silent())));
    }

    /** "Not for long leases" (rules.md RN-7), and nobody is left to talk with where an agreement is over. */
    private Mono<Void> open(Owed owed, Behind behind, boolean silent) {
        return residents.place(SYSTEM, owed.agreement()).filter(place -> place.kind().isTenancy())
                .zipWith(residents.parties(SYSTEM, owed.agreement()).map(Holders::references).filter(holders -> !holders.isEmpty()))
                .flatMap(found -> opening.open(owed, behind, Facts.of("tenure", found.getT1().kind().tenure()), silent ? List.of() : found.getT2()));
    }
}
