package org.doorstep.arrears.service;

import java.util.List;
import java.util.Map;

import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.model.StepInput;
import org.doorstep.arrears.model.StepKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A resident says whether they want to be put through to somebody who advises on debts. */
@Component
class Advising {

    private final Tx tx;
    private final RentAccounts accounts;
    private final CaseStore cases;
    private final CaseBook book;
    private final Holders holders;

    Advising(Tx tx, RentAccounts accounts, CaseStore cases, CaseBook book, Holders holders) {
        this.tx = tx;
        this.accounts = accounts;
        this.cases = cases;
        this.book = book;
        this.holders = holders;
    }

    /** Asked twice, it is asked once. */
    Mono<ArrearsOutcome> say(CurrentUser.Resident payer, String account, Map<String, String> fields) {
        return switch (fields.getOrDefault("advice", "")) {
            case "yes" -> say(payer, account, StepKind.ADVICE_WANTED);
            case "no" -> say(payer, account, StepKind.ADVICE_DECLINED);
            default -> accounts.held(payer, account).<ArrearsOutcome>map(_ -> new ArrearsOutcome.Wrong(List.of(Problem.of("advice", "arrears.advice"))))
                    .defaultIfEmpty(new ArrearsOutcome.NotHere());
        };
    }

    private Mono<ArrearsOutcome> say(CurrentUser.Resident payer, String account, StepKind what) {
        return accounts.held(payer, account).flatMap(card -> tx.run(cases.lock(card.id()).flatMap(open -> say(payer, open, what))
                        .defaultIfEmpty(new ArrearsOutcome.NotNow(Problem.of("", "arrears.plan.not-behind")))))
                .defaultIfEmpty(new ArrearsOutcome.NotHere());
    }

    private Mono<ArrearsOutcome> say(CurrentUser.Resident payer, StoredCase open, StepKind what) {
        return Mono.zip(cases.steps(open), holders.of(open)).flatMap(found -> StoredStep.advice(found.getT1(), payer.person()).filter(step -> step.kind() == what).isPresent()
                ? Mono.just(new ArrearsOutcome.Done())
                : book.done(payer, open, List.of(StepInput.of(what, payer.person())), found.getT2()).thenReturn(new ArrearsOutcome.Done()));
    }
}
