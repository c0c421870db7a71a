package org.doorstep.repairs.service;

import java.time.Clock;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.FollowOutcome;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairFacts;
import org.doorstep.repairs.model.Reporting;
import org.doorstep.residents.Me;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A neighbour joins a repair of the parts they share. What endangers one household endangers theirs, under their own law:
 * a tenant who joins a leaseholder's report starts the clocks that it had not.
 */
@Component
class Following {

    private final Residents residents;
    private final RepairStore repairs;
    private final HazardClocks hazards;
    private final Tx tx;
    private final Clock clock;

    Following(Residents residents, RepairStore repairs, HazardClocks hazards, Tx tx, Clock clock) {
        this.residents = residents;
        this.repairs = repairs;
        this.hazards = hazards;
        this.tx = tx;
        this.clock = clock;
    }

    /** What is over is followed by nobody: whoever still has its page open is not left believing that somebody comes. */
    Mono<FollowOutcome> follow(CurrentUser user, String reference) {
        return tx.run(residents.me(user)
                        .flatMap(me -> repairs.find(new Whose.Anybodys(), reference)
                                .flatMap(repair -> Mono.justOrEmpty(share(me, repair))
                                        .flatMap(option -> follow(user, me.person().reference(), repair, option)))))
                .defaultIfEmpty(new FollowOutcome.NotHere());
    }

    private Mono<FollowOutcome> follow(CurrentUser user, String person, Repair seen, Reporting.Option option) {
        return repairs.lock(new Whose.Anybodys(), seen.id())
                .filter(repair -> repair.standing().state().open())
                .flatMap(repair -> join(user, person, repair, option).<FollowOutcome>thenReturn(new FollowOutcome.Joined()))
                .defaultIfEmpty(new FollowOutcome.Over());
    }

    private static Optional<Reporting.Option> share(Me me, Repair repair) {
        return ReportFacts.options(me).stream().filter(option -> repair.where().communal())
                .filter(option -> option.place().place().equals(repair.where().place())).findFirst();
    }

    Mono<Void> join(CurrentUser user, String person, Repair repair, Reporting.Option option) {
        var law = option.agreement().tenure();
        var bound = RepairFacts.underAwaabsLaw(law) && !RepairFacts.underAwaabsLaw(repair.judged().tenure());
        return repairs.follow(repair.id(), person, clock.instant())
                .then(hazards.aware(user, repair, repair.judged().hazards(), law, clock.instant()))
                .then(bound ? repairs.judge(repair.with(repair.judged().under(law))) : Mono.empty());
    }
}
