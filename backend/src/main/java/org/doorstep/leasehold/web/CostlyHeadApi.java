package org.doorstep.leasehold.web;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.CostlyHeads;
import org.doorstep.leasehold.CostlyHeads.Answered;
import org.doorstep.leasehold.CostlyHeads.Listed;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What leaseholders may have had to be asked about, by JSON. */
@RestController
@RequestMapping("/api/service-charges/costly")
class CostlyHeadApi {

    private final CostlyHeads heads;

    CostlyHeadApi(CostlyHeads heads) {
        this.heads = heads;
    }

    @GetMapping
    Mono<Listed> costlyHeads(CurrentUser user, @RequestParam(defaultValue = "") String schedule) {
        return heads.list(user, schedule).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping
    Mono<Listed> answerCostlyHead(CurrentUser user, @RequestBody Map<String, String> fields) {
        return heads.answer(user, fields).flatMap(answered -> after(user, answered));
    }

    @PostMapping("/spending")
    Mono<Listed> sortCostlyHead(CurrentUser user, @RequestBody Map<String, String> fields) {
        return heads.sort(user, fields).flatMap(answered -> after(user, answered));
    }

    private Mono<Listed> after(CurrentUser user, Answered answered) {
        return switch (answered) {
            case Answered.Done _ -> costlyHeads(user, "");
            case Answered.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case Answered.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
