package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Basis;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.MajorWorks.Billing;
import org.doorstep.leasehold.WorksSum.ToldSum;
import org.doorstep.leasehold.WorksView.WorkedOut;
import org.doorstep.leasehold.model.Apportionment;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.model.LeasesToday;
import org.doorstep.leasehold.model.ScheduleYear;
import org.doorstep.leasehold.model.SumTold;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.leasehold.model.WorksName;
import org.doorstep.leasehold.model.WorksLimits;
import org.doorstep.leasehold.model.WorksShares;
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
    private final WorksSumStore sums;
    private final WorksPosting posting;
    private final LeasePlaces places;
    private final Making making;

    WorksBilling(Consulted consulted, WorksStore works, WorksSumStore sums, WorksPosting posting, LeasePlaces places, Making making) {
        this.consulted = consulted;
        this.works = works;
        this.sums = sums;
        this.posting = posting;
        this.places = places;
        this.making = making;
    }

    /** What a bill is made with. */
    @Component
    record Making(Tx tx, Ids ids, LeaseYears years, AbroadPost post) {

        String reference() {
            return ids.reference(PREFIX).value();
        }

        /** By when what goes out today is paid. */
        LocalDate due() {
            return years.bills().inTime();
        }

        /**
         * The last day on which a bill of works could be posted, where one of today is served too late (section 20B; rules.md SC-1).
         *
         * @param untold the first day of costs that a correction added and that nobody was told of in writing
         * @param abroad whether it goes to another country
         */
        Optional<LocalDate> missed(SumTold sum, Optional<LocalDate> untold, boolean abroad) {
            return sum.incurred().flatMap(first -> years.missed(first, sum.told(), abroad)).or(() -> untold.flatMap(day -> years.missed(day, Optional.empty(), abroad)));
        }
    }

    /** A consultation about works whose contract was entered, as it stands today. */
    @Component
    record Consulted(ConsultationStore consultations, ConsultationReaders readers, ConsultationViews views, ChargeStore charges, LeaseYears years) {

        /** @param basis by which the schedule is shared */
        record Found(Consultation kept, Basis basis, WorksShares shares) {

            /** How the share of a home came about. */
            WorkedOut workedOut(long weight, Money total, Optional<Money> most) {
                return new WorkedOut(kept.plan().schedule(), basis, total, weight, shares.homes().whole(), most);
            }
        }

        Mono<Found> find(String reference) {
            return consultations.find(Optional.empty(), reference)
                    .filter(kept -> kept.plan().kind() != ConsultationKind.AGREEMENT && kept.said().contract().isPresent())
                    .flatMap(kept -> Mono.zip(consultations.heard(kept.id(), Optional.empty()).collectList(), readers.concerned(kept))
                            .flatMap(all -> schedule(kept, all.getT2().parts()).flatMap(schedule -> Mono.zip(years.terms(List.of(schedule)), limits(kept, schedule, all.getT2().today()))
                                    .map(found -> new Found(kept, schedule.basis(), WorksShares.of(schedule, found.getT1(), years.year(kept.year()),
                                            views.cap(kept, all.getT1()), all.getT2().today()).within(found.getT2()))))));
        }

        private Mono<WorksLimits> limits(Consultation kept, ScheduleYear schedule, LeasesToday today) {
            return limits(kept, schedule.parts().parts().stream().map(Apportionment.Part::lease).flatMap(part -> Stream.concat(Stream.of(part), today.of(part).stream())).distinct().toList());
        }

        private Mono<WorksLimits> limits(Consultation kept, List<String> leases) {
            return charges.limits(leases).map(limits -> new WorksLimits(kept.reference(), kept.said().contract().orElseThrow().on(), limits));
        }

        /** @param shares empty where nobody has a part in the schedule any more */
        private record Limits(Optional<Money> cap, WorksLimits estimates, Optional<WorksShares> shares) {

            /** Who bought the home before they were billed is held to what the seller was told. */
            private Money over(WorksKept bill) {
                return bill.over(Stream.of(cap, estimates.most(bill.lease()::equals), shares.flatMap(homes -> homes.mostOf(bill.lease()))).flatMap(Optional::stream).min(Money::compareTo));
            }
        }

        /** What of each of these bills nobody has to pay: a step was missed, or there are estimates, and that came to light after they were sent. By their ids. */
        Mono<Map<UUID, Money>> over(List<WorksKept> bills) {
            var leases = bills.stream().map(WorksKept::lease).distinct().toList();
            return Flux.fromIterable(bills).map(WorksKept::consultation).distinct()
                    .concatMap(reference -> consultations.find(Optional.empty(), reference)
                            .flatMap(kept -> Mono.zip(consultations.heard(kept.id(), Optional.empty()).collectList(), limits(kept, leases),
                                            find(reference).map(found -> Optional.of(found.shares())).defaultIfEmpty(Optional.empty()))
                                    .map(all -> Map.entry(reference, new Limits(views.cap(kept, all.getT1()), all.getT2(), all.getT3())))))
                    .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                    .map(limits -> bills.stream().collect(Collectors.toMap(WorksKept::id, bill -> Optional.ofNullable(limits.get(bill.consultation())).map(limit -> limit.over(bill)).orElse(Money.ZERO))));
        }

        private Mono<ScheduleYear> schedule(Consultation kept, List<String> leases) {
            return charges.schedules(leases, kept.year())
                    .flatMap(schedules -> Mono.justOrEmpty(schedules.stream().filter(schedule -> schedule.reference().equals(kept.schedule())).findFirst()));
        }
    }

    Mono<Map<UUID, Money>> over(List<WorksKept> bills) {
        return consulted.over(bills);
    }

    /** How the shares of these bills were worked out; of those that were sent before that was kept, where they are still what the sum comes to. By the bills' ids. */
    Mono<Map<UUID, WorkedOut>> workedOut(List<WorksKept> bills) {
        var kept = bills.stream().flatMap(bill -> bill.workedOut().map(how -> Map.entry(bill.id(), how)).stream());
        var before = bills.stream().filter(bill -> bill.workedOut().isEmpty()).toList();
        return Flux.fromIterable(before).map(WorksKept::consultation).distinct().concatMap(consulted::find)
                .concatMap(found -> sums.told(found.kept().id()).flatMapIterable(told -> workedOut(found, told.total(), before)))
                .concatWith(Flux.fromStream(kept)).collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static List<Map.Entry<UUID, WorkedOut>> workedOut(Consulted.Found found, Money total, List<WorksKept> bills) {
        return bills.stream().filter(bill -> bill.consultation().equals(found.kept().reference()))
                .flatMap(bill -> found.shares().behind(bill, total).map(share -> Map.entry(bill.id(), found.workedOut(share.weight(), total, share.most()))).stream()).toList();
    }

    Mono<Boolean> isThere(String reference) {
        return consulted.consultations().find(Optional.empty(), reference).hasElement();
    }

    Mono<Billing> bill(CurrentUser staff, String reference, SumTold sum) {
        return consulted.find(reference).flatMap(found -> sums.said(found.kept().id()).map(Optional::of).defaultIfEmpty(Optional.empty())
                        .flatMap(before -> before.flatMap(sum::unlike).<Mono<Billing>>map(unlike -> Mono.just(new Billing.SaidBefore(unlike.field(), unlike.said())))
                                .orElseGet(() -> inTime(staff, found, before.map(sum::with).orElse(sum)))))
                .defaultIfEmpty(new Billing.NotNow());
    }

    /** What came too long ago is asked of nobody (section 20B; rules.md SC-1): each day's bills are judged by their own day. */
    private Mono<Billing> inTime(CurrentUser staff, Consulted.Found found, SumTold sum) {
        return sums.untold(found.kept().id()).map(Optional::of).defaultIfEmpty(Optional.empty())
                .flatMap(untold -> inTime(staff, found, sum, untold));
    }

    private Mono<Billing> inTime(CurrentUser staff, Consulted.Found found, SumTold sum, Optional<LocalDate> untold) {
        return making.missed(sum, untold, false).<Mono<Billing>>map(lastDay -> Mono.just(new Billing.TooLate(lastDay)))
                .orElseGet(() -> sums.tell(found.kept().id(), sum, making.years().now(), staff.actor())
                        .flatMap(told -> told.total().equals(sum.total()) ? each(found, told, making.missed(sum, untold, true).isPresent()) : Mono.just(new Billing.NotNow())));
    }

    /** @param lateAbroad whether a bill would come too late in another country: there nobody is asked */
    private Mono<Billing> each(Consulted.Found found, ToldSum told, boolean lateAbroad) {
        return works.ofConsultation(found.kept().id()).collectList()
                .map(bills -> found.shares().unbilled(bills, told.total()))
                .flatMap(shares -> (lateAbroad ? making.post().leases(leases(shares)) : Mono.just(Set.<String>of())).flatMap(late -> each(found, told, shares, late)));
    }

    private static List<String> leases(List<WorksShares.Share> shares) {
        return shares.stream().flatMap(share -> share.lease().stream()).toList();
    }

    private Mono<Billing> each(Consulted.Found found, ToldSum told, List<WorksShares.Share> shares, Set<String> late) {
        var without = new ArrayList<String>();
        return Flux.fromIterable(shares)
                .concatMap(share -> Mono.justOrEmpty(share.lease()).filter(lease -> !late.contains(lease)).flatMap(lease -> one(found, share, lease, told, without)))
                .filter(sent -> sent).count()
                .map(sent -> new Billing.Billed(sent.intValue(), without, shares.stream().filter(share -> share.lease().isEmpty()).map(WorksShares.Share::part).toList(),
                        late.stream().sorted().toList()));
    }

    private Mono<Boolean> one(Consulted.Found found, WorksShares.Share share, String lease, ToldSum told, List<String> without) {
        return places.one(BillPosting.SYSTEM, lease).flatMap(place -> posting.account(place).flatMap(account -> {
            if (account.isEmpty()) {
                without.add(lease);
                return Mono.just(false);
            }
            var to = account.get();
            var due = making.due();
            return making.tx().run(posting.post(to.id(), WorksName.bill(found.kept().reference(), lease, 1), share.asked(), due)
                    .map(entry -> new WorksKept(making.ids().next(), making.reference(), found.kept().reference(), found.kept().plan().title(),
                            lease, share.share(), share.asked(), due, making.years().now(), new WorksKept.Posted(to.id(), to.reference(), entry), 1,
                            Optional.empty(), Optional.empty(), Optional.of(found.workedOut(share.weight(), told.total(), share.most()))))
                    .flatMap(bill -> works.add(bill, found.kept().id(), told.version(), Optional.empty())
                            .flatMap(first -> first ? posting.tell(place, bill).thenReturn(true) : Mono.just(false))), sent -> sent);
        })).defaultIfEmpty(false);
    }
}
