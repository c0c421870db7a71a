package org.doorstep.arrears.service;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.doorstep.accounts.AccountCard;
import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.PlanDraft;
import org.doorstep.arrears.Plans;
import org.doorstep.arrears.model.PlanState;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** A resident types a plan, sends it, takes what was offered instead, or takes it back. */
@Service
class PlanService implements Plans {

    private static final ArrearsOutcome NOT_HERE = new ArrearsOutcome.NotHere();
    private static final ArrearsOutcome DONE = new ArrearsOutcome.Done();

    private final Tx tx;
    private final RentAccounts accounts;
    private final OpenCases cases;
    private final Typing typing;
    private final RentsDue rents;
    private final PlanDrafts drafts;
    private final Agreeing agreeing;

    PlanService(Tx tx, Theirs theirs, OpenCases cases, Typing typing, PlanDrafts drafts, Agreeing agreeing) {
        this.tx = tx;
        this.accounts = theirs.accounts();
        this.cases = cases;
        this.typing = typing;
        this.rents = theirs.rents();
        this.drafts = drafts;
        this.agreeing = agreeing;
    }

    /** Their account, and what is charged on it. */
    @Component("arrearsTheirs")
    record Theirs(RentAccounts accounts, RentsDue rents) {}

    @Override
    public Mono<PlanDraft> draft(CurrentUser user, String account) {
        return user instanceof CurrentUser.Resident payer ? accounts.held(payer, account)
                .flatMap(card -> Mono.zip(typing.read(payer.person(), card.id()), owed(card), rents.of(payer, account))
                        .map(parts -> drafts.view(card.reference(), parts.getT2(), parts.getT1(), parts.getT3())))
                : Mono.empty();
    }

    private Mono<Money> owed(AccountCard card) {
        return cases.find(card.id()).map(StoredCase::lateNow).defaultIfEmpty(Money.ZERO);
    }

    @Override
    public Mono<ArrearsOutcome> type(CurrentUser user, String account, String part, Map<String, String> fields) {
        return user instanceof CurrentUser.Resident payer && PARTS.contains(part) ? accounts.held(payer, account)
                .flatMap(card -> type(payer, card, part, PlanDrafts.fields(part, fields))).defaultIfEmpty(NOT_HERE) : Mono.just(NOT_HERE);
    }

    private Mono<ArrearsOutcome> type(CurrentUser.Resident payer, AccountCard card, String part, Map<String, String> fields) {
        return typing.keep(payer.person(), card.id(), part, fields).then(owed(card)).map(owed -> {
            var problems = drafts.problems(part, fields, owed);
            return problems.isEmpty() ? DONE : new ArrearsOutcome.Wrong(problems);
        });
    }

    @Override
    public Mono<ArrearsOutcome> propose(CurrentUser user, String account) {
        return change(user, account, (payer, open) -> Mono.zip(typing.read(payer.person(), open.of().account()), rents.of(payer, account))
                .flatMap(parts -> drafts.complete(parts.getT1(), open.owed(), parts.getT2()).map(complete -> agreeing.propose(payer, payer.person(), open, complete)
                                .flatMap(outcome -> outcome.equals(DONE) ? typing.sent(payer.person(), open.of().account()).thenReturn(outcome) : Mono.just(outcome)))
                        .orElseGet(() -> agreeing.waiting(open).map(_ -> DONE).defaultIfEmpty(notNow("arrears.plan.unfinished")))));
    }

    @Override
    public Mono<ArrearsOutcome> decide(CurrentUser user, String account, Map<String, String> fields) {
        var take = fields.getOrDefault("take", "");
        var read = fields.getOrDefault("plan", "");
        return change(user, account, (payer, open) -> switch (take) {
            case "yes" -> agreeing.decide(payer, open, read, PlanState.Event.TAKE);
            case "no" -> agreeing.decide(payer, open, read, PlanState.Event.DECLINE);
            default -> Mono.just(new ArrearsOutcome.Wrong(List.of(Problem.of("take", "arrears.plan.take"))));
        });
    }

    @Override
    public Mono<ArrearsOutcome> withdraw(CurrentUser user, String account, String plan) {
        return change(user, account, (payer, open) -> agreeing.decide(payer, open, plan, PlanState.Event.WITHDRAW));
    }

    private Mono<ArrearsOutcome> change(CurrentUser user, String account, BiFunction<CurrentUser.Resident, StoredCase, Mono<ArrearsOutcome>> what) {
        return user instanceof CurrentUser.Resident payer ? accounts.held(payer, account)
                .flatMap(card -> tx.run(cases.lock(card.id()).flatMap(open -> what.apply(payer, open)).defaultIfEmpty(notNow("arrears.plan.not-behind"))))
                .defaultIfEmpty(NOT_HERE) : Mono.just(NOT_HERE);
    }

    private static ArrearsOutcome notNow(String code) {
        return new ArrearsOutcome.NotNow(Problem.of("", code));
    }
}
