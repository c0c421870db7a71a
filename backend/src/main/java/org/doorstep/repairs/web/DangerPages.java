package org.doorstep.repairs.web;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.Emergencies;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What to do in danger and whom to ring: for everybody, without a log-in; who we know may log it in two taps. */
@Controller
class DangerPages {

    private final Diagnosis diagnosis;
    private final DangerPageMaker maker;
    private final Emergencies emergencies;
    private final StaticTemplates templates = new StaticTemplates();

    DangerPages(Diagnosis diagnosis, DangerPageMaker maker, Emergencies emergencies) {
        this.diagnosis = diagnosis;
        this.maker = maker;
        this.emergencies = emergencies;
    }

    /** All of them are on the first page; the app has a page of them at this address. */
    @GetMapping("/danger")
    Html dangers() {
        return Html.seeOther("/");
    }

    @GetMapping("/danger/{key}")
    Mono<Html> danger(CurrentUser user, PageContext page, @PathVariable String key) {
        return maker.of(user, page, key).map(view -> Html.ok(templates.repairsDanger(page, view))).defaultIfEmpty(Html.notHere());
    }

    /** Logged in they arrive here again, with their homes as buttons. */
    @GetMapping("/repairs/emergency/{key}")
    Html afterLogIn(@PathVariable String key) {
        return diagnosis.danger(key).map(danger -> Html.seeOther("/danger/" + danger.key())).orElse(Html.notHere());
    }

    @PostMapping("/repairs/emergency/{key}")
    Mono<Html> log(CurrentUser user, @PathVariable String key, ServerWebExchange exchange) {
        return Forms.fields(exchange)
                .flatMap(fields -> Mono.justOrEmpty(Ids.parse(fields.getOrDefault("agreement", ""))))
                .flatMap(agreement -> emergencies.log(user, key, agreement))
                .map(logged -> switch (logged) {
                    case Emergencies.Logged.Kept(var reference) -> Html.seeOther("/repairs/" + reference + "/reported");
                    case Emergencies.Logged.NotHere _ -> Html.notHere();
                })
                .defaultIfEmpty(Html.notHere());
    }
}
