package org.doorstep.repairs.web;

import java.util.List;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.Emergencies;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.doorstep.residents.AgreementKind;
import org.doorstep.residents.Residents;
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
    private final DangerCalls calls;
    private final Residents residents;
    private final Emergencies emergencies;
    private final StaticTemplates templates = new StaticTemplates();

    DangerPages(Diagnosis diagnosis, DangerCalls calls, Residents residents, Emergencies emergencies) {
        this.diagnosis = diagnosis;
        this.calls = calls;
        this.residents = residents;
        this.emergencies = emergencies;
    }

    @GetMapping("/danger/{key}")
    Mono<Html> danger(CurrentUser user, PageContext page, @PathVariable String key) {
        return Mono.justOrEmpty(diagnosis.danger(key))
                .flatMap(danger -> homes(user).map(homes -> Html.ok(templates.repairsDanger(page, new DangerPage(danger, calls.of(page, danger), homes)))))
                .defaultIfEmpty(Html.notHere());
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

    private Mono<List<DangerPage.Home>> homes(CurrentUser user) {
        return residents.me(user)
                .map(me -> me.places().stream().filter(place -> place.kind() != AgreementKind.GARAGE)
                        .map(place -> new DangerPage.Home(place.agreement(), place.home().address().line1())).toList())
                .defaultIfEmpty(List.of());
    }
}
