package org.doorstep.leasehold.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.MajorWorks;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Bills of works and paying them over time, on the light pages. */
@Controller
class WorksPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final MajorWorks works;
    private final Consultations consultations;

    WorksPages(MajorWorks works, Consultations consultations) {
        this.works = works;
        this.consultations = consultations;
    }

    @GetMapping("/service-charges/{lease}/works")
    Mono<Html> ofLease(CurrentUser user, PageContext page, @PathVariable String lease) {
        return works.of(user, lease).map(view -> Html.ok(TEMPLATES.leaseholdWorks(page, WorksPage.of(page, view)))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/service-charges/{lease}/works/{reference}/plan")
    Mono<Html> propose(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> works.propose(user, lease, reference, fields).flatMap(planned -> after(user, page, lease, reference, fields, planned)));
    }

    @PostMapping("/service-charges/{lease}/works/{reference}/answer")
    Mono<Html> answer(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> works.answer(user, lease, reference, fields).flatMap(planned -> after(user, page, lease, reference, fields, planned)));
    }

    @GetMapping("/works-plans")
    Mono<Html> proposals(CurrentUser user, PageContext page) {
        return works.proposals(user).map(all -> Html.ok(TEMPLATES.leaseholdProposals(page, ProposalsPage.of(page, all)))).defaultIfEmpty(Html.notHere());
    }

    /** Bills that could not go out stand on the page again, with the leases that have no account. */
    @PostMapping("/consultations/{reference}/bills")
    Mono<Html> bill(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> works.bill(user, reference, fields).flatMap(billing -> switch (billing) {
            case MajorWorks.Billing.Billed billed when billed.everybody() -> Mono.just(Html.seeOther("/consultations/" + reference));
            case MajorWorks.Billing.Billed billed -> consultationAgain(user, page.with(notBilled(billed)), reference, fields, true);
            case MajorWorks.Billing.Wrong(var problems) -> consultationAgain(user, page.with(problems), reference, fields, false);
            case MajorWorks.Billing.NotNow _ -> consultationAgain(user, page.with(List.of(Problem.of("", "leasehold.works.not-now"))), reference, fields, true);
            case MajorWorks.Billing.NoRights _ -> consultationAgain(user, page.with(List.of(Problem.of("", "leasehold.no-rights"))), reference, fields, true);
            case MajorWorks.Billing.TooLate(var lastDay) ->
                    consultationAgain(user, page.with(List.of(Problem.of("", "leasehold.sum.too-late", page.date(lastDay)))), reference, fields, true);
            case MajorWorks.Billing.SaidBefore before ->
                    consultationAgain(user, page.with(List.of(Problem.of(before.field(), WorksWords.saidBefore(before), page.date(before.day())))), reference, fields, false);
            case MajorWorks.Billing.NotHere _ -> Mono.just(Html.notHere());
        }));
    }

    private static List<Problem> notBilled(MajorWorks.Billing.Billed billed) {
        return Stream.of(notBilled("leasehold.works.without", billed.without()), notBilled("leasehold.works.ended", billed.ended()), notBilled("leasehold.works.abroad", billed.abroad()))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<Problem> notBilled(String why, List<String> leases) {
        return Optional.of(leases).filter(some -> !some.isEmpty()).map(some -> Problem.of("", why, String.join(", ", some)));
    }

    private Mono<Html> after(CurrentUser user, PageContext page, String lease, String sent, Map<String, String> typed, MajorWorks.Planned planned) {
        return switch (planned) {
            case MajorWorks.Planned.Done _ -> Mono.just(Html.seeOther(LeasesPage.href(lease) + "/works"));
            case MajorWorks.Planned.Wrong(var problems) -> again(user, page.with(problems), lease, sent, typed, false);
            case MajorWorks.Planned.NotNow _ -> again(user, page.with(List.of(Problem.of("", "leasehold.works.planned"))), lease, sent, typed, true);
            case MajorWorks.Planned.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<Html> again(CurrentUser user, PageContext told, String lease, String sent, Map<String, String> typed, boolean conflict) {
        return works.of(user, lease).map(view -> TEMPLATES.leaseholdWorks(told, WorksPage.of(told, view, sent, typed)))
                .map(model -> conflict ? Html.conflict(model) : Html.invalid(model)).defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> consultationAgain(CurrentUser user, PageContext told, String reference, Map<String, String> typed, boolean conflict) {
        return consultations.find(user, reference).map(view -> TEMPLATES.leaseholdConsultation(told, ConsultationPage.of(told, view, typed)))
                .map(model -> conflict ? Html.conflict(model) : Html.invalid(model)).defaultIfEmpty(Html.notHere());
    }
}
