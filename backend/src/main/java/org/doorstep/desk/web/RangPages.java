package org.doorstep.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.RepairCalls;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** "We rang" about a repair: what was agreed, or that nobody answered. */
@Controller
@RequestMapping("/desk/repairs/{reference:REP-.*}/rang")
class RangPages {

    private final RepairCalls calls;
    private final Residents residents;
    private final StaticTemplates templates = new StaticTemplates();

    RangPages(RepairCalls calls, Residents residents) {
        this.calls = calls;
        this.residents = residents;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String reference) {
        return view(user, page, reference, Typed.NOTHING).map(view -> Html.ok(templates.deskRang(page, view)))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> rang(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> (Answered.chosen(typed) ? calls.rang(user, reference, typed.text("agreed"), Answered.spoken(typed)) : calls.find(user, reference)
                        .<RepairCalls.Rang>map(_ -> new RepairCalls.Rang.Wrong(Answered.MISSING)).defaultIfEmpty(new RepairCalls.Rang.NotHere()))
                .flatMap(outcome -> switch (outcome) {
                    case RepairCalls.Rang.Kept _ -> Mono.just(Html.seeOther("/repairs/" + reference));
                    case RepairCalls.Rang.Wrong(var problem) -> again(user, page.with(List.of(problem)), reference, typed);
                    case RepairCalls.Rang.NotHere _ -> Mono.just(Html.notHere());
                }));
    }

    private Mono<Html> again(CurrentUser user, PageContext told, String reference, Typed typed) {
        return view(user, told, reference, typed).map(view -> Html.invalid(templates.deskRang(told, view)));
    }

    private Mono<RangPage> view(CurrentUser user, PageContext page, String reference, Typed typed) {
        return calls.find(user, reference).flatMap(call -> residents.contactFor(user, call.person())
                .map(Optional::of).defaultIfEmpty(Optional.empty())
                .map(details -> view(page, call, details, typed)));
    }

    private static RangPage view(PageContext page, RepairCalls.Call call, Optional<ContactDetails> details, Typed typed) {
        var known = details.stream().flatMap(found -> Stream.of(found.mobile(), found.landline()).flatMap(Optional::stream));
        return new RangPage(call.reference(), page.t("diagnosis.outcome." + call.fault()), call.place(),
                details.map(ContactDetails::name).orElse(call.person()),
                call.by().map(by -> page.t(by.isBefore(page.now()) ? "desk.ring.late" : "desk.ring.by", page.dateTime(by))),
                Stream.concat(call.phone().stream(), known).distinct().toList(), typed);
    }
}
