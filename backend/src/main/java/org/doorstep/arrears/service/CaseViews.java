package org.doorstep.arrears.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.arrears.CaseView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what staff see of a case: what officers wrote for themselves is told to no other team. */
@Component
class CaseViews {

    private final Residents residents;
    private final Promises promises;
    private final CaseStore cases;
    private final PlanViews plans;
    private final Silence silence;

    CaseViews(Residents residents, Promises promises, CaseStore cases, PlanViews plans, Silence silence) {
        this.residents = residents;
        this.promises = promises;
        this.cases = cases;
        this.plans = plans;
        this.silence = silence;
    }

    Mono<CaseView> of(CurrentUser staff, StoredCase open) {
        return Mono.zip(residents.parties(staff, open.of().agreement()).defaultIfEmpty(List.of()), promises.of(staff, open.subject()), cases.steps(open),
                        plans.of(staff, open), plans.budget(staff, open), silence.on(open.of().account()))
                .map(found -> view(staff, open, found.getT1(), found.getT2(), found.getT3()).with(found.getT6().silent(), found.getT4(), found.getT5()));
    }

    private static CaseView view(CurrentUser staff, StoredCase open, List<Party> parties, List<PromiseView> promised, List<StoredStep> steps) {
        boolean works = Team.works(staff);
        return new CaseView(open.reference(), open.of().reference(), open.lateNow(), open.since(), open.next().kind().code(), open.next().due(),
                parties.stream().filter(party -> party.role() == PartyRole.HOLDER).map(party -> holder(party, steps)).toList(), works, promised,
                steps.reversed().stream().map(step -> new CaseView.CaseStep(step.kind().code(), step.at(), step.with(), step.name(), step.on(), works ? step.note() : ""))
                        .toList(), false, Optional.empty(), Optional.empty());
    }

    private static CaseView.CaseHolder holder(Party party, List<StoredStep> steps) {
        return new CaseView.CaseHolder(party.person().reference(), party.person().name(), StoredStep.wroteTo(steps, party.person().reference()));
    }
}
