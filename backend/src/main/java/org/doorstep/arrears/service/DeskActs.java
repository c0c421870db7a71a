package org.doorstep.arrears.service;

import java.util.Map;
import java.util.function.BiFunction;

import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What officers for income do in a case: one at a time, on the case as it is then. */
@Component
class DeskActs {

    private final Tx tx;
    private final RentAccounts accounts;
    private final OpenCases cases;
    private final Stepping stepping;
    private final DeskPlans plans;

    DeskActs(Tx tx, RentAccounts accounts, OpenCases cases, Stepping stepping, DeskPlans plans) {
        this.tx = tx;
        this.accounts = accounts;
        this.cases = cases;
        this.stepping = stepping;
        this.plans = plans;
    }

    Mono<ArrearsOutcome> write(CurrentUser user, String account, Map<String, String> fields) {
        return change(user, account, (staff, open) -> stepping.write(staff, open, fields));
    }

    Mono<ArrearsOutcome> propose(CurrentUser user, String account, Map<String, String> fields) {
        return change(user, account, (staff, open) -> plans.propose(staff, open, fields));
    }

    Mono<ArrearsOutcome> decide(CurrentUser user, String account, Map<String, String> fields) {
        return change(user, account, (staff, open) -> plans.decide(staff, open, fields));
    }

    Mono<ArrearsOutcome> answer(CurrentUser user, String account, Map<String, String> fields) {
        return change(user, account, (staff, open) -> plans.answer(staff, open, fields));
    }

    Mono<ArrearsOutcome> follow(CurrentUser user, String account, Map<String, String> fields) {
        return change(user, account, (staff, open) -> plans.follow(staff, open, fields));
    }

    private Mono<ArrearsOutcome> change(CurrentUser user, String account, BiFunction<CurrentUser.Staff, StoredCase, Mono<ArrearsOutcome>> what) {
        return user instanceof CurrentUser.Staff staff && Team.works(staff) ? accounts.anybodys(staff, account)
                .flatMap(card -> tx.run(cases.lock(card.id()).flatMap(open -> what.apply(staff, open))))
                .defaultIfEmpty(new ArrearsOutcome.NotHere()) : Mono.just(new ArrearsOutcome.NotHere());
    }
}
