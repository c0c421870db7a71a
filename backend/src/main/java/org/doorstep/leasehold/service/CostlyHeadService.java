package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.kernel.Text;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.AskedFirst;
import org.doorstep.leasehold.CostlyHeads;
import org.doorstep.leasehold.Spending;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lists what leaseholders may have had to be asked about, and keeps what the team says of it. */
@Service
class CostlyHeadService implements CostlyHeads {

    private static final Problem HEAD = Problem.of("head", "leasehold.costly.head");

    private final CostlyHeadStore heads;
    private final LeaseYears years;
    private final BillYears billed;
    private final Landlord landlord;
    private final Tx tx;
    private final Audit audit;

    CostlyHeadService(CostlyHeadStore heads, LeaseYears years, BillYears billed, Landlord landlord, Tx tx, Audit audit) {
        this.heads = heads;
        this.years = years;
        this.billed = billed;
        this.landlord = landlord;
        this.tx = tx;
        this.audit = audit;
    }

    @Override
    public Mono<Listed> list(CurrentUser staff, String schedule) {
        return LeaseholdTeam.has(staff) ? over(schedule.strip()) : Mono.empty();
    }

    /** Of every year of which a bill may still go out: until the team answers, nothing of it is cut. */
    private Mono<Listed> over(String schedule) {
        var today = years.today();
        var law = landlord.leasehold().lawOn(today);
        return billed.old(today).collectList().map(old -> new CostlyHeadStore.Years(billed.first(today), old, years.sendsFrom()))
                .flatMap(of -> heads.over(new CostlyHeadStore.Limits(new Money(law.worksOver()), new Money(law.agreementOver())), of, schedule, LISTED));
    }

    @Override
    public Mono<Answered> sort(CurrentUser staff, Map<String, String> fields) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new Answered.NotHere());
        }
        var named = Named.of(fields);
        var spending = Spending.of(fields.getOrDefault("spending", ""));
        if (named.isEmpty() || spending.isEmpty()) {
            return Mono.just(new Answered.Wrong(Stream.of(named.isEmpty() ? Optional.of(HEAD) : Optional.<Problem>empty(),
                    spending.isEmpty() ? Optional.of(Problem.of("spending", "leasehold.costly.spending")) : Optional.<Problem>empty()).flatMap(Optional::stream).toList()));
        }
        return tx.run(heads.sort(named.get().schedule(), named.get().year(), named.get().head(), spending.get())
                .flatMap(schedule -> audit.record(staff, "charge-head.is-" + spending.get().code(), new Subject("charge-schedule", schedule))
                        .<Answered>thenReturn(new Answered.Done()))
                .defaultIfEmpty(new Answered.Wrong(List.of(HEAD))));
    }

    /** A head of a year, as {@link CostlyHeads.CostlyHead#name()} has it. */
    private record Named(String schedule, int year, String head) {

        static Optional<Named> of(Map<String, String> fields) {
            var parts = fields.getOrDefault("head", "").strip().split("\\s+");
            return parts.length == 3 && parts[1].matches("[12]\\d{3}") ? Optional.of(new Named(parts[0], Integer.parseInt(parts[1]), parts[2])) : Optional.empty();
        }
    }

    @Override
    public Mono<Answered> answer(CurrentUser staff, Map<String, String> fields) {
        if (!(staff instanceof CurrentUser.Staff officer) || !LeaseholdTeam.has(staff)) {
            return Mono.just(new Answered.NotHere());
        }
        return switch (said(fields)) {
            case Checked.Good<CostlyHeadStore.Said>(var said) -> tx.run(heads.answer(said, years.now(), officer.name())
                    .flatMap(schedule -> audit.record(staff, "charge-head." + said.answer().code(), new Subject("charge-schedule", schedule))
                            .<Answered>thenReturn(new Answered.Done()))
                    .defaultIfEmpty(new Answered.Wrong(List.of(said.consultation().isPresent()
                            ? Problem.of("consultation", "leasehold.costly.consultation") : HEAD))));
            case Checked.Bad<CostlyHeadStore.Said>(var problems) -> Mono.just(new Answered.Wrong(problems));
        };
    }

    private Checked<CostlyHeadStore.Said> said(Map<String, String> fields) {
        var problems = new ArrayList<Problem>();
        var named = Named.of(fields);
        if (named.isEmpty()) {
            problems.add(HEAD);
        }
        var answer = AskedFirst.of(fields.getOrDefault("answer", ""));
        if (answer.isEmpty()) {
            problems.add(Problem.of("answer", "leasehold.costly.answer"));
        }
        var consultation = Optional.of(fields.getOrDefault("consultation", "").strip()).filter(_ -> answer.equals(Optional.of(AskedFirst.ASKED)));
        if (consultation.filter(String::isEmpty).isPresent()) {
            problems.add(Problem.of("consultation", "leasehold.costly.consultation"));
        }
        var why = fields.getOrDefault("why", "").strip();
        Text.required("why", why, WHY_LIMIT, "leasehold.costly.why", "leasehold.too-long").ifPresent(problems::add);
        return problems.isEmpty()
                ? new Checked.Good<>(new CostlyHeadStore.Said(named.orElseThrow().schedule(), named.get().year(), named.get().head(), answer.orElseThrow(), consultation,
                        most(answer.orElseThrow(), named.get().year()), why))
                : new Checked.Bad<>(problems);
    }

    /** By the law in force when the year began. */
    private Optional<Money> most(AskedFirst answer, int year) {
        var law = landlord.leasehold().lawOn(ChargeYear.beginningIn(year, landlord.leasehold().yearStarts()).starts());
        return switch (answer) {
            case LIMIT_WORKS -> Optional.of(new Money(law.worksOver()));
            case LIMIT_AGREEMENT -> Optional.of(new Money(law.agreementOver()));
            case ASKED, NOT_NEEDED -> Optional.empty();
        };
    }
}
