package org.doorstep.repairs.web;

import java.util.List;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.doorstep.repairs.Emergencies;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The dangers, public; and logging one for a home of the caller's. */
@RestController
class DangerApi {

    /**
     * @param danger    key of the danger
     * @param agreement id of the agreement of the home it is for
     */
    record Emergency(String danger, String agreement) {}

    record Logged(String reference) {}

    /**
     * @param key   of its words: {@code danger.name.<key>}
     * @param call  whom to ring, the most pressing first; the landlord's number is the one that is answered now
     * @param doNow words {@code danger.do.<step>}
     * @param doNot words {@code danger.dont.<step>}
     */
    record DangerView(String key, List<DangerPage.Call> call, List<String> doNow, List<String> doNot) {}

    private final Diagnosis diagnosis;
    private final DangerCalls calls;
    private final Emergencies emergencies;

    DangerApi(Diagnosis diagnosis, DangerCalls calls, Emergencies emergencies) {
        this.diagnosis = diagnosis;
        this.calls = calls;
        this.emergencies = emergencies;
    }

    @GetMapping("/api/danger")
    List<DangerView> dangers(PageContext page) {
        return diagnosis.dangers().stream()
                .map(danger -> new DangerView(danger.key(), calls.of(page, danger), danger.doNow(), danger.doNot())).toList();
    }

    @PostMapping("/api/emergencies")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Logged> log(CurrentUser user, @RequestBody Emergency emergency) {
        return Mono.justOrEmpty(Ids.parse(emergency.agreement()))
                .flatMap(agreement -> emergencies.log(user, emergency.danger(), agreement))
                .defaultIfEmpty(new Emergencies.Logged.NotHere())
                .flatMap(outcome -> switch (outcome) {
                    case Emergencies.Logged.Kept(var reference) -> Mono.just(new Logged(reference));
                    case Emergencies.Logged.NotHere _ -> Mono.error(Refused.notHere());
                });
    }
}
