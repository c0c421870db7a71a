package org.doorstep.leasehold.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.WorksSums;
import org.doorstep.leasehold.WorksSums.SumCorrected;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What works came to and putting it right, on the light pages. */
@Controller
@RequestMapping("/consultations/{reference}/bills")
class WorksSumPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final WorksSums sums;

    WorksSumPages(WorksSums sums) {
        this.sums = sums;
    }

    @GetMapping
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String reference) {
        return sums.of(user, reference).map(sum -> Html.ok(TEMPLATES.leaseholdWorksSum(page, WorksSumPage.of(page, sum, Map.of())))).defaultIfEmpty(Html.notHere());
    }

    /** What could not be put right stands on the page again, with the leases whose bill stays. */
    @PostMapping("/corrections")
    Mono<Html> correct(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> sums.correct(user, reference, fields).flatMap(corrected -> switch (corrected) {
            case SumCorrected.Done(_, var without) when without.isEmpty() -> Mono.just(Html.seeOther("/consultations/" + reference + "/bills"));
            case SumCorrected.Done(_, var without) -> again(user, page, reference, Map.of(), Problem.of("", "leasehold.sum.without", String.join(", ", without)));
            case SumCorrected.Wrong(var problems) -> again(user, page.with(problems), reference, fields, false);
            case SumCorrected.ChangedMeanwhile _ -> again(user, page, reference, fields, Problem.of("", "leasehold.sum.changed"));
            case SumCorrected.AsItIs _ -> again(user, page, reference, fields, Problem.of("", "leasehold.sum.as-it-is"));
            case SumCorrected.NotBilled _ -> again(user, page, reference, fields, Problem.of("", "leasehold.sum.not-billed"));
            case SumCorrected.NoRights _ -> again(user, page, reference, fields, Problem.of("", "leasehold.no-rights"));
            case SumCorrected.TooLate(var lastDay) -> again(user, page, reference, fields, Problem.of("", "leasehold.sum.too-late", page.date(lastDay)));
            case SumCorrected.NotHere _ -> Mono.just(Html.notHere());
        }));
    }

    private Mono<Html> again(CurrentUser user, PageContext page, String reference, Map<String, String> typed, Problem problem) {
        return again(user, page.with(List.of(problem)), reference, typed, true);
    }

    private Mono<Html> again(CurrentUser user, PageContext told, String reference, Map<String, String> typed, boolean conflict) {
        return sums.of(user, reference).map(sum -> TEMPLATES.leaseholdWorksSum(told, WorksSumPage.of(told, sum, typed)))
                .map(model -> conflict ? Html.conflict(model) : Html.invalid(model)).defaultIfEmpty(Html.notHere());
    }
}
