package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.kernel.Text;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.AskedFirst;
import org.doorstep.leasehold.CostlyHeads;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lists what leaseholders may have had to be asked about, and keeps what the team says of it. */
@Service
class CostlyHeadService implements CostlyHeads {

    private static final int YEARS_BACK = 2;

    private final CostlyHeadStore heads;
    private final LeaseYears years;
    private final Landlord landlord;
    private final Tx tx;
    private final Audit audit;

    CostlyHeadService(CostlyHeadStore heads, LeaseYears years, Landlord landlord, Tx tx, Audit audit) {
        this.heads = heads;
        this.years = years;
        this.landlord = landlord;
        this.tx = tx;
        this.audit = audit;
    }

    @Override
    public Mono<Listed> list(CurrentUser staff) {
        return LeaseholdTeam.has(staff)
                ? heads.over(new Money(landlord.leasehold().lawOn(years.today()).worksOver()), years.yearOf(years.today()) - YEARS_BACK, LISTED) : Mono.empty();
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
                            ? Problem.of("consultation", "leasehold.costly.consultation") : Problem.of("head", "leasehold.costly.head")))));
            case Checked.Bad<CostlyHeadStore.Said>(var problems) -> Mono.just(new Answered.Wrong(problems));
        };
    }

    private Checked<CostlyHeadStore.Said> said(Map<String, String> fields) {
        var problems = new ArrayList<Problem>();
        var head = fields.getOrDefault("head", "").strip().split("\\s+");
        if (head.length != 3 || !head[1].matches("[12]\\d{3}")) {
            problems.add(Problem.of("head", "leasehold.costly.head"));
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
                ? new Checked.Good<>(new CostlyHeadStore.Said(head[0], Integer.parseInt(head[1]), head[2], answer.orElseThrow(), consultation,
                        most(answer.orElseThrow(), Integer.parseInt(head[1])), why))
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
