package org.doorstep.arrears.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.accounts.AccountCard;
import org.doorstep.arrears.Arrears;
import org.doorstep.arrears.ArrearsLine;
import org.doorstep.arrears.ArrearsView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What residents see. */
@Service
class ArrearsService implements Arrears {

    private final RentAccounts accounts;
    private final CaseStore cases;
    private final Promises promises;
    private final Stamp stamp;

    ArrearsService(RentAccounts accounts, CaseStore cases, Promises promises, Stamp stamp) {
        this.accounts = accounts;
        this.cases = cases;
        this.promises = promises;
        this.stamp = stamp;
    }

    @Override
    public Mono<ArrearsView> find(CurrentUser user, String account) {
        return accounts.own(user, account).flatMap(card -> cases.find(card.id())
                .flatMap(open -> Mono.zip(promises.of(user, open.subject()), cases.steps(open), (owed, steps) -> view(card, open, owed, steps)))
                .defaultIfEmpty(new ArrearsView(card.reference(), card.balance(), Optional.empty())));
    }

    @Override
    public Mono<List<ArrearsLine>> lines(CurrentUser user, Set<UUID> agreements) {
        return user.onBehalfOf().isEmpty() || agreements.isEmpty() ? Mono.just(List.of())
                : cases.open(agreements).map(open -> open.stream()
                        .map(one -> new ArrearsLine(one.of().reference(), one.owed(), one.next().kind().code(), one.next().due())).toList());
    }

    private ArrearsView view(AccountCard card, StoredCase open, List<PromiseView> promised, List<StoredStep> steps) {
        var done = steps.stream().map(step -> new ArrearsView.Done(step.kind().code(), stamp.day(step.at()))).distinct().toList();
        return new ArrearsView(card.reference(), card.balance(), Optional.of(new ArrearsView.Open(open.owed(), open.since(),
                open.next().kind().code(), open.next().due(), promised, done)));
    }
}
