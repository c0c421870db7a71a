package org.doorstep.leasehold.web;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.WorksSum;
import org.doorstep.leasehold.WorksSums;
import org.doorstep.leasehold.WorksSums.SumCorrected;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What works came to and putting it right, by JSON. */
@RestController
@RequestMapping("/api/consultations/{reference}/bills")
class WorksSumApi {

    private final WorksSums sums;

    WorksSumApi(WorksSums sums) {
        this.sums = sums;
    }

    @GetMapping
    Mono<WorksSum> worksSum(CurrentUser user, @PathVariable String reference) {
        return sums.of(user, reference).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/corrections")
    Mono<WorksSum> correctWorksSum(CurrentUser user, PageContext page, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return sums.correct(user, reference, fields).flatMap(corrected -> switch (corrected) {
            case SumCorrected.Done(_, var without) when without.isEmpty() -> worksSum(user, reference);
            case SumCorrected.Done(_, var without) -> Mono.error(Refused.conflict("leasehold.sum.without", String.join(", ", without)));
            case SumCorrected.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case SumCorrected.ChangedMeanwhile _ -> Mono.error(Refused.conflict("leasehold.sum.changed"));
            case SumCorrected.AsItIs _ -> Mono.error(Refused.conflict("leasehold.sum.as-it-is"));
            case SumCorrected.NotBilled _ -> Mono.error(Refused.conflict("leasehold.sum.not-billed"));
            case SumCorrected.NoRights _ -> Mono.error(Refused.conflict("leasehold.no-rights"));
            case SumCorrected.TooLate(var lastDay) -> Mono.error(Refused.conflict("leasehold.sum.too-late", page.date(lastDay)));
            case SumCorrected.NotHere _ -> Mono.error(Refused.notHere());
        });
    }
}
