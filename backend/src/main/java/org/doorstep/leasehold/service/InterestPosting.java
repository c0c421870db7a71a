package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.Statement;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.WorksView.WorksPart;
import org.doorstep.leasehold.model.EarlyMoney;
import org.doorstep.leasehold.model.Instalments;
import org.doorstep.leasehold.model.WorksInterest;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.leasehold.model.WorksName;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts the interest of parts that are due onto the account: of what was left day by day, so that money paid early lowers it. */
@Component
class InterestPosting {

    private final WorksStore works;
    private final WorksPosting posting;
    private final Accounts accounts;
    private final Tx tx;
    private final Clock clock;

    InterestPosting(WorksStore works, WorksPosting posting, Accounts accounts, Tx tx, Clock clock) {
        this.works = works;
        this.posting = posting;
        this.accounts = accounts;
        this.tx = tx;
        this.clock = clock;
    }

    /** Parts that were missed are made up for, the earliest first, each once. */
    Mono<Void> due(WorksKept bill, LocalDate today) {
        return Mono.justOrEmpty(bill.instalments()).flatMap(plan -> works.interest(bill.id(), bill.lease()).map(WorksInterest::part).collect(Collectors.toSet())
                .flatMapMany(there -> Flux.fromIterable(waiting(plan, there, today)))
                .concatMap(part -> amount(bill, plan, part).filter(Money::owed).flatMap(amount -> post(bill, part, amount)))
                .then());
    }

    private static List<WorksPart> waiting(Instalments plan, Set<Integer> there, LocalDate today) {
        return plan.parts().stream().filter(part -> !part.due().isAfter(today) && part.interest().owed() && !there.contains(part.number())).toList();
    }

    private Mono<Boolean> post(WorksKept bill, WorksPart part, Money amount) {
        return tx.run(posting.post(bill.account().id(), WorksName.interest(bill.reference(), bill.lease(), part.number()), amount, part.due())
                .flatMap(entry -> works.addInterest(bill.id(), new WorksInterest(part.number(), part.due(), amount, entry))));
    }

    /** Where the account cannot be read through these days, as it was planned. */
    private Mono<Money> amount(WorksKept bill, Instalments plan, WorksPart part) {
        if (bill.plan().filter(agreed -> agreed.terms().early()).isEmpty()) {
            return Mono.just(part.interest());
        }
        var period = new Period(plan.counts(part), part.due().minusDays(1));
        return Mono.zip(works.of(Set.of(bill.lease())).collectList(), accounts.statement(BillPosting.SYSTEM, bill.account().reference(), period))
                .map(found -> found.getT2() instanceof StatementOutcome.Drawn(var statement)
                        ? new EarlyMoney(found.getT1()).interest(bill, plan, period.from(), part.due(), days(statement)) : part.interest());
    }

    private EarlyMoney.Days days(Statement statement) {
        var changes = new TreeMap<LocalDate, Money>();
        statement.lines().forEach(line -> changes.merge(day(line), line.amount(), Money::plus));
        return new EarlyMoney.Days(statement.opening(), changes);
    }

    /** Money counts from the day it is for, however long a bank or a file was on its way; what is asked for, from the day it was. */
    private LocalDate day(EntryView line) {
        var posted = LocalDate.ofInstant(line.posted(), clock.getZone());
        return line.type() == EntryType.PAYMENT && line.effective().isBefore(posted) ? line.effective() : posted;
    }
}
