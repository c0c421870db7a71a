package org.doorstep.arrears.web;

import java.util.Map;

import org.doorstep.arrears.Holds;
import org.doorstep.arrears.HoldsView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The same by JSON. */
@RestController
@RequestMapping("/api/arrears-cases/{account}/holds")
class HoldApi {

    private final Holds holds;

    HoldApi(Holds holds) {
        this.holds = holds;
    }

    @GetMapping
    Mono<HoldsView> find(CurrentUser user, @PathVariable String account) {
        return holds.find(user, account).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping
    Mono<HoldsView> place(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return holds.place(user, account, fields).flatMap(Answers::done).flatMap(_ -> find(user, account));
    }

    @PostMapping("/end")
    Mono<HoldsView> end(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return holds.end(user, account, fields).flatMap(Answers::done).flatMap(_ -> find(user, account));
    }
}
