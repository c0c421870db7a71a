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
    private final CaseStore cases;
    private final Stepping stepping;
    private final Agreeing agreeing;
    private final Restarting restarting;

    DeskActs(Tx tx, RentAccounts accounts, CaseStore cases, Stepping stepping, Agreeing agreeing, Restarting restarting) {
        this.tx = tx;
        this.accounts = accounts;
        this.cases = cases;
        this.stepping = stepping;
        this.agreeing = agreeing;
        this.restarting = restarting;
    }

    Mono<ArrearsOutcome> write(CurrentUser user, String account, Map<String, String> fields) {
        return change(user, account, (staff, open) -> stepping.write(staff, open, fields));
    }

    Mono<ArrearsOutcome> answer(CurrentUser user, String account, Map<String, String> fields) {
        return change(user, account, (staff, open) -> agreeing.answer(staff, open, fields));
    }

    Mono<ArrearsOutcome> follow(CurrentUser user, String account, Map<String, String> fields) {
        return change(user, account, (staff, open) -> restarting.follow(staff, open, fields));
    }

    private Mono<ArrearsOutcome> change(CurrentUser user, String account, BiFunction<CurrentUser.Staff, StoredCase, Mono<ArrearsOutcome>> what) {
        return user instanceof CurrentUser.Staff staff && Team.works(staff) ? accounts.anybodys(staff, account)
                .flatMap(card -> tx.run(cases.lock(card.id()).flatMap(open -> what.apply(staff, open))))
                .defaultIfEmpty(new ArrearsOutcome.NotHere()) : Mono.just(new ArrearsOutcome.NotHere());
    }
}
