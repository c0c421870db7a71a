package org.doorstep.repairs.web;

import java.util.List;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.model.diagnosis.Danger;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.doorstep.residents.AgreementKind;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the page of a danger, for the light page and for the app. */
@Component
class DangerPageMaker {

    private final Diagnosis diagnosis;
    private final DangerCalls calls;
    private final Residents residents;

    DangerPageMaker(Diagnosis diagnosis, DangerCalls calls, Residents residents) {
        this.diagnosis = diagnosis;
        this.calls = calls;
        this.residents = residents;
    }

    /** Empty where there is no such danger. */
    Mono<DangerPage> of(CurrentUser user, PageContext page, String key) {
        return Mono.justOrEmpty(diagnosis.danger(key)).flatMap(danger -> homes(user).map(homes -> made(page, danger, homes)));
    }

    private DangerPage made(PageContext page, Danger danger, List<DangerPage.HomeInDanger> homes) {
        return new DangerPage(danger.key(), page.t("danger.name." + danger.key()), calls.of(page, danger),
                danger.doNow().stream().map(step -> page.t("danger.do." + step)).toList(),
                danger.doNot().stream().map(step -> page.t("danger.dont." + step)).toList(),
                danger.fault().isPresent(), homes,
                page.holds(Role.SCHEDULER) || page.holds(Role.MANAGER) || page.holds(Role.AGENT));
    }

    private Mono<List<DangerPage.HomeInDanger>> homes(CurrentUser user) {
        return residents.me(user)
                .map(me -> me.places().stream().filter(place -> place.kind() != AgreementKind.GARAGE)
                        .map(place -> new DangerPage.HomeInDanger(place.agreement(), place.home().name())).toList())
                .defaultIfEmpty(List.of());
    }
}
