package org.doorstep.leasehold.service;

import java.util.List;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.OwedNow;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.model.EarlyMoney;
import org.doorstep.leasehold.model.WorksKept;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What of an account for major works has to be paid: by its plans, and never what is over a limit in law (rules.md LH-4). As the page of the works says it. */
@Component
class WorksOwed implements OwedNow {

    private final WorksStore works;
    private final WorksBilling billing;
    private final WorksPlans plans;

    WorksOwed(WorksStore works, WorksBilling billing, WorksPlans plans) {
        this.works = works;
        this.billing = billing;
        this.plans = plans;
    }

    @Override
    public Mono<DueNow> of(CurrentUser user, AccountCard account) {
        return account.kind() != AccountKind.MAJOR_WORKS ? Mono.empty()
                : works.onAccount(account).collectList().filter(bills -> !bills.isEmpty()).flatMap(bills -> due(bills, account));
    }

    private Mono<DueNow> due(List<WorksKept> bills, AccountCard account) {
        return billing.over(bills).flatMap(over -> plans.shown(bills, over, _ -> List.of(), account).map(shown -> {
            var standing = plans.standing(account, new WorksPlans.Owed(bills, over), new EarlyMoney(bills), shown);
            return new DueNow(over.values().stream().reduce(Money.ZERO, Money::plus), standing.behind(), standing.next().map(part -> new DuePart(part.amount(), part.due())));
        }));
    }
}
