package org.doorstep.leasehold.web;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.ConsultationView;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.MajorWorks;
import org.doorstep.leasehold.MajorWorks.Proposal;
import org.doorstep.leasehold.WorksView;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Bills of works and paying them over time, by JSON. */
@RestController
class WorksApi {

    private final MajorWorks works;
    private final Consultations consultations;

    WorksApi(MajorWorks works, Consultations consultations) {
        this.works = works;
        this.consultations = consultations;
    }

    @GetMapping("/api/service-charges/{lease}/works")
    Mono<WorksView> majorWorks(CurrentUser user, @PathVariable String lease) {
        return works.of(user, lease).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/api/service-charges/{lease}/works/{reference}/plan")
    Mono<WorksView> proposeWorksPlan(CurrentUser user, @PathVariable String lease, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return works.propose(user, lease, reference, fields).flatMap(planned -> after(user, lease, planned));
    }

    @PostMapping("/api/service-charges/{lease}/works/{reference}/answer")
    Mono<WorksView> answerWorksPlan(CurrentUser user, @PathVariable String lease, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return works.answer(user, lease, reference, fields).flatMap(planned -> after(user, lease, planned));
    }

    @GetMapping("/api/works-plans")
    Mono<List<Proposal>> proposedWorksPlans(CurrentUser user) {
        return works.proposals(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/api/consultations/{reference}/bills")
    Mono<ConsultationView> billWorks(CurrentUser user, PageContext page, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return works.bill(user, reference, fields).flatMap(billing -> switch (billing) {
            case MajorWorks.Billing.Billed billed when billed.everybody() -> consultations.find(user, reference).switchIfEmpty(Mono.error(Refused::notHere));
            case MajorWorks.Billing.Billed(_, var without, var ended, _) when without.isEmpty() && !ended.isEmpty() -> Mono.error(Refused.conflict("leasehold.works.ended", String.join(", ", ended)));
            case MajorWorks.Billing.Billed(_, var without, _, _) when !without.isEmpty() -> Mono.error(Refused.conflict("leasehold.works.without", String.join(", ", without)));
            case MajorWorks.Billing.Billed(_, _, _, var abroad) -> Mono.error(Refused.conflict("leasehold.works.abroad", String.join(", ", abroad)));
            case MajorWorks.Billing.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case MajorWorks.Billing.NotNow _ -> Mono.error(Refused.conflict("leasehold.works.not-now"));
            case MajorWorks.Billing.NoRights _ -> Mono.error(Refused.conflict("leasehold.no-rights"));
            case MajorWorks.Billing.TooLate(var lastDay) -> Mono.error(Refused.conflict("leasehold.sum.too-late", page.date(lastDay)));
            case MajorWorks.Billing.SaidBefore before ->
                    Mono.error(Refused.invalid(List.of(Problem.of(before.field(), WorksWords.saidBefore(before), page.date(before.day())))));
            case MajorWorks.Billing.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    private Mono<WorksView> after(CurrentUser user, String lease, MajorWorks.Planned planned) {
        return switch (planned) {
            case MajorWorks.Planned.Done _ -> majorWorks(user, lease);
            case MajorWorks.Planned.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case MajorWorks.Planned.NotNow _ -> Mono.error(Refused.conflict("leasehold.works.planned"));
            case MajorWorks.Planned.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
