package org.doorstep.arrears.web;

import java.util.Map;

import org.doorstep.arrears.Arrears;
import org.doorstep.arrears.ArrearsView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether an account is behind, and what happens next, by JSON. */
@RestController
@RequestMapping("/api/arrears/{account}")
class ArrearsApi {

    private final Arrears arrears;

    ArrearsApi(Arrears arrears) {
        this.arrears = arrears;
    }

    @GetMapping
    Mono<ArrearsView> find(CurrentUser user, @PathVariable String account) {
        return arrears.find(user, account).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PutMapping("/advice")
    Mono<ArrearsView> advise(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return arrears.advise(user, account, fields).flatMap(Answers::done).flatMap(_ -> find(user, account));
    }
}
