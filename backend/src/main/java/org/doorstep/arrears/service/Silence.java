package org.doorstep.arrears.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.arrears.model.HoldKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which holds keep the machine silent about an account: no letter, no step and no reckoning of what was missed. */
@Component
class Silence {

    private final HoldStore holds;
    private final Stamp stamp;

    Silence(HoldStore holds, Stamp stamp) {
        this.holds = holds;
        this.stamp = stamp;
    }

    Mono<Running> on(UUID account) {
        return holds.of(account).map(all -> new Running(all.stream().filter(hold -> !hold.over(stamp.today())).toList()));
    }

    record Running(List<StoredHold> holds) {

        boolean silent() {
            return !holds.isEmpty();
        }

        /** Whether the law forbids to ask for the debt. */
        boolean debt() {
            return holds.stream().anyMatch(hold -> hold.kind().stopsTheDebt());
        }

        /** Those by law alone. */
        Running spaces() {
            return new Running(holds.stream().filter(hold -> hold.kind().stopsTheDebt()).toList());
        }

        boolean safeguarded() {
            return holds.stream().anyMatch(hold -> hold.kind() == HoldKind.SAFEGUARDING);
        }

        /** The day after the last of the longest of them; empty when one has none, or there is none. */
        Optional<LocalDate> over() {
            return until().map(day -> day.plusDays(1));
        }

        /** The last day of the longest of them; empty when one has none. */
        Optional<LocalDate> until() {
            return holds.stream().anyMatch(hold -> hold.lastDay().isEmpty()) ? Optional.empty()
                    : holds.stream().flatMap(hold -> hold.lastDay().stream()).max(LocalDate::compareTo);
        }
    }
}
