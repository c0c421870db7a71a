package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.MajorWorks.Billing;
import org.doorstep.leasehold.model.Apportionment;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.model.ScheduleYear;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.leasehold.model.WorksName;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Bills works after their consultation: what they cost is shared as the schedule's costs of that year are, and nobody is asked for
 * more than the law's cap where a step was missed (rules.md LH-4). Lease by lease, so that one that was cut short goes on.
 */
@Component
class WorksBilling {

    private static final String PREFIX = "MW";

    private final Consulted consulted;
    private final WorksStore works;
    private final WorksPosting posting;
    private final LeasePlaces places;
    private final LeaseYears years;
    private final Making making;

    WorksBilling(Consulted consulted, WorksStore works, WorksPosting posting, LeasePlaces places, LeaseYears years, Making making) {
        this.consulted = consulted;
        this.works = works;
        this.posting = posting;
        this.places = places;
        this.years = years;
        this.making = making;
    }

    @Component
    record Making(Tx tx, Ids ids) {}

    /** A consultation about works whose contract was entered, as it stands today. */
    @Component
    record Consulted(ConsultationStore consultations, ConsultationViews views, ChargeStore charges) {

        record Found(Consultation kept, Optional<Money> cap, Apportionment parts) {}

        Mono<Found> find(String reference) {
            return consultations.find(Optional.empty(), reference)
                    .filter(kept -> kept.plan().kind() != ConsultationKind.AGREEMENT && kept.said().contract().isPresent())
                    .flatMap(kept -> Mono.zip(consultations.heard(kept.id(), Optional.empty()).collectList(), parts(kept))
                            .map(all -> new Found(kept, views.view(kept, all.getT1(), List.of()).cap(), all.getT2())));
        }

        private Mono<Apportionment> parts(Consultation kept) {
            return consultations.concerned(kept).flatMap(leases -> charges.schedules(leases, kept.year()))
                    .flatMap(schedules -> Mono.justOrEmpty(schedules.stream().filter(schedule -> schedule.reference().equals(kept.schedule()))
                            .map(ScheduleYear::parts).findFirst()));
        }
    }

    Mono<Boolean> isThere(String reference) {
        return consulted.consultations().find(Optional.empty(), reference).hasElement();
    }

    Mono<Billing> bill(CurrentUser staff, String reference, WorksStore.Cost told) {
        return consulted.find(reference).flatMap(found -> works.cost(found.kept().id(), told, years.now(), staff.actor())
                        .flatMap(cost -> cost.total().equals(told.total()) ? each(found, cost) : Mono.just(new Billing.NotNow())))
                .defaultIfEmpty(new Billing.NotNow());
    }

    private Mono<Billing> each(Consulted.Found found, WorksStore.Cost cost) {
        var shares = found.parts().share(cost.total()).shares();
        var without = new ArrayList<String>();
        return Flux.range(0, shares.size())
                .concatMap(i -> one(found, found.parts().parts().get(i).lease(), shares.get(i), cost, without))
                .filter(sent -> sent).count().map(sent -> new Billing.Billed(sent.intValue(), without));
    }

    private Mono<Boolean> one(Consulted.Found found, String lease, Money share, WorksStore.Cost cost, List<String> without) {
        var amount = found.cap().filter(cap -> cap.compareTo(share) < 0).orElse(share);
        if (!amount.owed()) {
            return Mono.just(false);
        }
        return places.one(BillPosting.SYSTEM, lease).flatMap(place -> posting.account(place).flatMap(account -> {
            if (account.isEmpty()) {
                without.add(lease);
                return Mono.just(false);
            }
            var name = new WorksName(found.kept().reference(), lease, 0);
            return making.tx().run(posting.post(account.get().id(), name, amount, cost.due()).map(entry -> new WorksKept(making.ids().next(),
                            making.ids().reference(PREFIX).value(), found.kept().reference(), found.kept().plan().title(), lease, share, amount, cost.due(),
                            years.now(), new WorksKept.Posted(account.get().id(), entry), Optional.empty()))
                    .flatMap(bill -> works.add(bill, found.kept().id()).flatMap(first -> first ? posting.tell(place, bill).thenReturn(true) : Mono.just(false))));
        })).defaultIfEmpty(false);
    }
}
