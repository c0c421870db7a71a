package org.doorstep.desk.web;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Fields;
import org.doorstep.repairs.Emergencies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Emergencies wait here until a named person accepts them. */
@Controller
@RequestMapping("/desk/emergencies")
class EmergencyPages {

    /** Without a script the page is asked for again by the browser itself. */
    private static final String AGAIN_AFTER_SECONDS = "30";

    private final Emergencies emergencies;
    private final StaticTemplates templates = new StaticTemplates();

    EmergencyPages(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @GetMapping
    Mono<Html> show(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        if (!Workers.answersEmergencies(user)) {
            return Mono.just(Html.notHere());
        }
        exchange.getResponse().getHeaders().set("Refresh", AGAIN_AFTER_SECONDS);
        return emergencies.alerts(user).map(alerts -> Html.ok(templates.deskEmergencies(page, new EmergencyPage(
                those(page, alerts, alert -> alert.acceptedBy().isEmpty()), those(page, alerts, alert -> alert.acceptedBy().isPresent())))));
    }

    /** Who came first has it; for whoever comes second the list says so. */
    @PostMapping("/{reference:REP-.*}/accept")
    Mono<Html> accept(CurrentUser user, @PathVariable String reference) {
        return emergencies.accept(user, reference).map(_ -> Html.seeOther("/desk/emergencies")).defaultIfEmpty(Html.notHere());
    }

    private static List<EmergencyPage.Alert> those(PageContext page, List<Emergencies.Alert> alerts, Predicate<Emergencies.Alert> wanted) {
        return alerts.stream().filter(wanted).map(alert -> new EmergencyPage.Alert(alert.reference(),
                page.t("diagnosis.outcome." + alert.fault()), alert.place(), alert.said().lines().toList(), alert.phone(), ring(page, alert), standing(page, alert))).toList();
    }

    private static String ring(PageContext page, Emergencies.Alert alert) {
        var number = Fields.phone(alert.phone());
        return alert.name().isEmpty() ? page.t("desk.visit.ring", number) : page.t("desk.emergencies.ring", alert.name(), number);
    }

    private static String standing(PageContext page, Emergencies.Alert alert) {
        return alert.acceptedBy()
                .map(name -> page.t("desk.emergencies.acceptedBy", name, alert.acceptedAt().map(page::dateTime).orElse("")))
                .orElseGet(() -> page.t("desk.emergencies.waited", Spans.of(page, Duration.between(alert.raisedAt(), page.now()).toMinutes()))
                        + " " + page.count("desk.emergencies.raised", alert.timesRaised()));
    }
}
