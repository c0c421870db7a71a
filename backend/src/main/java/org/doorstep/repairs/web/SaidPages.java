package org.doorstep.repairs.web;

import java.util.List;
import java.util.Optional;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import org.doorstep.appointments.AnswerOutcome;
import org.doorstep.appointments.CancelOutcome;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.Repairs;
import org.doorstep.repairs.WithdrawOutcome;
import org.doorstep.repairs.model.VisitChecks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a resident says about a repair on the light pages: cancel the visit, I was in, I no longer need it. */
@Controller
@RequestMapping("/repairs/{reference:REP-.*}")
class SaidPages {

    private final Repairs repairs;
    private final RepairPageMaker maker;
    private final StaticTemplates templates = new StaticTemplates();

    SaidPages(Repairs repairs, RepairPageMaker maker) {
        this.repairs = repairs;
        this.maker = maker;
    }

    @GetMapping("/cancel-visit")
    Mono<Html> askWhy(CurrentUser user, PageContext page, @PathVariable String reference) {
        return acting(user, page, reference).map(repair -> maker.cancellable(page, repair)
                ? Html.ok(templates.repairsCancelVisit(page, maker.cancel(page, repair, ""))) : stands(page, repair, RepairPageMaker.notCancellable(repair))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/cancel-visit")
    Mono<Html> cancel(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return said(exchange, "reason").flatMap(written -> switch (VisitChecks.reason(user, written)) {
            case Checked.Good<String>(var reason) -> cancel(user, page, reference, reason);
            case Checked.Bad<String>(var problems) -> notCancelled(user, page.with(problems), reference, written).map(Html::invalid);
        }).defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> cancel(CurrentUser user, PageContext page, String reference, String reason) {
        return repairs.cancelVisit(user, reference, reason).flatMap(outcome -> switch (outcome) {
            case CancelOutcome.Cancelled _ -> Mono.just(Html.seeOther("/repairs/" + reference));
            case CancelOutcome.TooLate(var phone) -> notCancelled(
                    user, page.with(List.of(Problem.of("reason", "repairs.time.too-late", phone))), reference, reason).map(Html::conflict);
            case CancelOutcome.NotHere _ -> Mono.just(Html.notHere());
        });
    }

    private Mono<JteModel> notCancelled(CurrentUser user, PageContext told, String reference, String reason) {
        return acting(user, told, reference).map(repair -> templates.repairsCancelVisit(told, maker.cancel(told, repair, reason)));
    }

    @GetMapping("/no-longer-needed")
    Mono<Html> askWhether(CurrentUser user, PageContext page, @PathVariable String reference) {
        return acting(user, page, reference).map(repair -> maker.endable(page, repair)
                ? Html.ok(templates.repairsWithdraw(page, maker.cancel(page, repair, ""))) : notEndable(page, repair)).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/no-longer-needed")
    Mono<Html> withdraw(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return said(exchange, "reason").flatMap(written -> switch (VisitChecks.noLongerNeeded(written)) {
            case Checked.Good<String>(var reason) -> withdraw(user, page, reference, reason);
            case Checked.Bad<String>(var problems) -> notWithdrawn(user, page.with(problems), reference, written).map(Html::invalid);
        }).defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> withdraw(CurrentUser user, PageContext page, String reference, String reason) {
        return repairs.withdraw(user, reference, reason).flatMap(outcome -> switch (outcome) {
            case WithdrawOutcome.Withdrawn _ -> Mono.just(Html.seeOther("/repairs/" + reference));
            case WithdrawOutcome.Ring _ -> notWithdrawn(user, page.with(List.of(
                    Problem.of("reason", "repairs.withdraw.ring", page.landlord().repairsPhone()))), reference, reason).map(Html::conflict);
            case WithdrawOutcome.NotHere _ -> Mono.just(Html.notHere());
        });
    }

    private Mono<JteModel> notWithdrawn(CurrentUser user, PageContext told, String reference, String reason) {
        return acting(user, told, reference).map(repair -> templates.repairsWithdraw(told, maker.cancel(told, repair, reason)));
    }

    @PostMapping("/i-was-in")
    Mono<Html> iWasIn(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return said(exchange, "words").flatMap(written -> switch (VisitChecks.wasIn(written)) {
            case Checked.Good<String>(var words) -> iWasIn(user, page, reference, words);
            case Checked.Bad<String>(var problems) -> unheard(user, page.with(problems), reference, written).map(Html::invalid);
        }).defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> iWasIn(CurrentUser user, PageContext page, String reference, String words) {
        return repairs.iWasIn(user, reference, words).flatMap(outcome -> switch (outcome) {
            case AnswerOutcome.Kept _ -> Mono.just(Html.seeOther("/repairs/" + reference));
            case AnswerOutcome.TooLate _ -> unheard(user, page.with(List.of(
                    Problem.of("words", "repairs.was-in-too-late", page.landlord().officePhone()))), reference, words).map(Html::conflict);
            case AnswerOutcome.NotHere _ -> Mono.just(Html.notHere());
        });
    }

    /** The case again, with the words they wrote: they can read them out on the phone. */
    private Mono<JteModel> unheard(CurrentUser user, PageContext told, String reference, String words) {
        return acting(user, told, reference)
                .map(repair -> templates.repairsShow(told, maker.show(told, repair, Optional.of(words))));
    }

    private Mono<RepairView> acting(CurrentUser user, PageContext page, String reference) {
        return repairs.find(user, reference, page.locale()).filter(RepairView::mine);
    }

    /** Of one that is over its own page says so. */
    private Html notEndable(PageContext page, RepairView repair) {
        return maker.show(page, repair, Optional.empty()).open() ? stands(page, repair, "repairs.withdraw.ring") : Html.seeOther("/repairs/" + repair.reference());
    }

    /** The repair as it stands, and why there is nothing to ask: who typed an address, or kept one, is not let write into the void. */
    private Html stands(PageContext page, RepairView repair, String why) {
        var told = page.with(List.of(Problem.of("", why, page.landlord().repairsPhone())));
        return Html.conflict(templates.repairsShow(told, maker.show(told, repair, Optional.empty())));
    }

    private static Mono<String> said(ServerWebExchange exchange, String field) {
        return Forms.fields(exchange).map(fields -> fields.getOrDefault(field, ""));
    }
}
