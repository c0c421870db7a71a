package org.doorstep.leasehold.web;

import java.util.Map;
import java.util.function.Supplier;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.Bills;
import org.doorstep.leasehold.Bills.Sending;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sending bills and putting them right, by JSON. */
@RestController
@RequestMapping("/api/service-charges")
class BillsApi {

    private final Bills bills;
    private final Leasehold leasehold;

    BillsApi(Bills bills, Leasehold leasehold) {
        this.bills = bills;
        this.leasehold = leasehold;
    }

    @GetMapping("/bills")
    Mono<Sending> sendingOfBills(CurrentUser user, @RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String after) {
        return bills.sending(user, why, after).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/bills/sent")
    Mono<Sending> sendBills(CurrentUser user) {
        return bills.send(user).flatMap(outcome -> after(outcome, "leasehold.rights.other", () -> sendingOfBills(user, "", "")));
    }

    @PostMapping("/bills/rights")
    Mono<Sending> confirmRights(CurrentUser user, @RequestBody Map<String, String> fields) {
        return bills.confirmRights(user, fields).flatMap(outcome -> after(outcome, "leasehold.rights.other", () -> sendingOfBills(user, "", "")));
    }

    @PostMapping("/bills/put-right")
    Mono<Sending> putBillsRight(CurrentUser user, @RequestBody Map<String, String> fields) {
        return bills.putRight(user, fields).flatMap(outcome -> after(outcome, "leasehold.putRight.running", () -> sendingOfBills(user, "", "")));
    }

    @PostMapping("/bills/nothing-spent")
    Mono<Sending> sayThatNothingWasSpent(CurrentUser user, @RequestBody Map<String, String> fields) {
        return bills.nothingSpent(user, fields).flatMap(outcome -> after(outcome, "leasehold.noCosts.said", () -> sendingOfBills(user, "", "")));
    }

    @PostMapping("/{lease}/{year}/bills/{quarter}/corrections")
    Mono<BillView> correctBill(CurrentUser user, @PathVariable String lease, @PathVariable String year, @PathVariable String quarter,
            @RequestBody Map<String, String> fields) {
        return bills.correct(user, lease, YearNumber.of(year), YearNumber.of(quarter), fields).flatMap(outcome -> after(outcome, "leasehold.bill.as-it-is",
                () -> leasehold.bill(user, lease, YearNumber.of(year), YearNumber.of(quarter)).switchIfEmpty(Mono.error(Refused::notHere))));
    }

    private static <T> Mono<T> after(Bills.Outcome outcome, String notNow, Supplier<Mono<T>> done) {
        return switch (outcome) {
            case Bills.Outcome.Done _ -> done.get();
            case Bills.Outcome.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case Bills.Outcome.NoRights _ -> Mono.error(Refused.conflict("leasehold.no-rights"));
            case Bills.Outcome.Undecided _ -> Mono.error(Refused.conflict("leasehold.bill.undecided"));
            case Bills.Outcome.NotNow _ -> Mono.error(Refused.conflict(notNow));
            case Bills.Outcome.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
