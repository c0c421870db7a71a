package org.doorstep.arrears.service;

import org.doorstep.arrears.model.StepKind;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which promises a step begins, keeps or ends, in the caller's transaction. */
@Component
class StepPledges {

    private final CaseStore cases;
    private final Pledges pledges;

    StepPledges(CaseStore cases, Pledges pledges) {
        this.cases = cases;
        this.pledges = pledges;
    }

    Mono<Void> follow(CurrentUser who, StoredCase of, StoredStep step) {
        var own = switch (step.kind()) {
            case ADVICE_WANTED -> pledges.begin(step.subject(), Pledge.ADVISER, step.at());
            case REFERRED -> requests(of, step).concatMap(one -> pledges.keep(one.subject(), Pledge.ADVISER)).then();
            case ADVICE_DECLINED -> requests(of, step).concatMap(one -> pledges.over(one.subject(), Pledge.ADVISER)).then();
            case SPOKE -> pledges.talked(of.subject());
            case WROTE, TRIED, ADVICE_OFFERED, VISITED, NOTICE, COURT, INTERVIEWED, HEARING_TOLD, HEARING -> Mono.<Void>empty();
        };
        return own.then(who instanceof CurrentUser.Staff && step.kind().inTouch() ? pledges.keep(of.subject(), Pledge.CONTACT) : Mono.empty());
    }

    /** What those with whom it was done asked for. */
    private Flux<StoredStep> requests(StoredCase of, StoredStep step) {
        return cases.steps(of).flatMapIterable(steps -> steps)
                .filter(one -> one.kind() == StepKind.ADVICE_WANTED && one.with().map(step::concerns).orElse(true));
    }

    /** The account is closed: nobody is put through to anybody any more. */
    Mono<Void> over(StoredCase of) {
        return cases.steps(of).flatMapIterable(steps -> steps).filter(one -> one.kind() == StepKind.ADVICE_WANTED)
                .concatMap(one -> pledges.over(one.subject(), Pledge.ADVISER)).then();
    }
}
