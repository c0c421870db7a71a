package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.model.WrittenDown;
import org.doorstep.residents.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who asks for something about a lease, and when: the caller, now; or, where staff write down what came by letter or telephone, whom the lease
 * names, on the day it came. The law's months run from the request, however it was made (rules.md SC-3).
 */
@Component
record Asking(LeasePlaces places, LeaseYears years) {

    /** @param at of something that came on another day, its first moment */
    record Asker(Place place, String person, LocalDate day, Instant at) {}

    /** Empty where the lease is not there for the caller, or the caller speaks for nobody. */
    Mono<Checked<Asker>> of(CurrentUser user, String lease, Map<String, String> fields) {
        return LeaseholdTeam.answers(user)
                ? places.one(user, lease).flatMap(place -> places.named(place).map(named -> written(place, WrittenDown.of(fields, named, years.today()))))
                : Mono.justOrEmpty(user.onBehalfOf()).flatMap(person -> places.one(user, lease)
                        .map(place -> new Checked.Good<>(new Asker(place, person, years.today(), years.now()))));
    }

    private Checked<Asker> written(Place place, Checked<WrittenDown> checked) {
        return switch (checked) {
            case Checked.Good<WrittenDown>(var written) -> new Checked.Good<>(new Asker(place, written.person(), written.came(),
                    written.came().equals(years.today()) ? years.now() : years.beginOf(written.came())));
            case Checked.Bad<WrittenDown>(var problems) -> new Checked.Bad<>(problems);
        };
    }
}
