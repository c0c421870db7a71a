package org.doorstep.arrears.web;

import java.util.Map;
import java.util.Optional;

import org.doorstep.arrears.ArrearsDesk;
import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.CaseView;
import org.doorstep.arrears.CaseList;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The same by JSON; every change answers with the case as it is then, but for what somebody earns and spends. */
@RestController
@RequestMapping("/api/arrears-cases")
class CaseApi {

    private final ArrearsDesk desk;

    CaseApi(ArrearsDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Mono<CaseList> list(CurrentUser user, @RequestParam Optional<String> after) {
        return desk.list(user, after).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/{account}")
    Mono<CaseView> find(CurrentUser user, @PathVariable String account) {
        return desk.find(user, account).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/{account}/steps")
    Mono<CaseView> write(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return desk.write(user, account, fields).flatMap(outcome -> then(user, account, outcome));
    }

    @PostMapping("/{account}/plan")
    Mono<CaseView> propose(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return desk.propose(user, account, fields).flatMap(outcome -> then(user, account, outcome));
    }

    @PostMapping("/{account}/decision")
    Mono<CaseView> decide(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return desk.decide(user, account, fields).flatMap(outcome -> then(user, account, outcome));
    }

    @PostMapping("/{account}/answer")
    Mono<CaseView> answer(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return desk.answer(user, account, fields).flatMap(outcome -> then(user, account, outcome));
    }

    @PostMapping("/{account}/follow")
    Mono<CaseView> follow(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return desk.follow(user, account, fields).flatMap(outcome -> then(user, account, outcome));
    }

    private Mono<CaseView> then(CurrentUser user, String account, ArrearsOutcome outcome) {
        return Answers.done(outcome).flatMap(_ -> find(user, account)).map(CaseView::withoutBudget);
    }
}
