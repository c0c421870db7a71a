package org.doorstep.arrears.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.doorstep.arrears.CaseView;
import org.doorstep.contact.NoticeFate;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.doorstep.standards.PromiseView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what staff see of a case: what officers wrote for themselves is told to no other team. */
@Component
class CaseViews {

    private final Residents residents;
    private final ShownPromises promises;
    private final CaseStore cases;
    private final PlanViews plans;
    private final Silence silence;
    private final FirstLetter letter;

    CaseViews(Residents residents, ShownPromises promises, CaseStore cases, PlanViews plans, Silence silence, FirstLetter letter) {
        this.residents = residents;
        this.promises = promises;
        this.cases = cases;
        this.plans = plans;
        this.silence = silence;
        this.letter = letter;
    }

    Mono<CaseView> of(CurrentUser staff, StoredCase open) {
        return cases.steps(open).flatMap(steps -> Mono.zip(residents.parties(staff, open.of().agreement()).defaultIfEmpty(List.of()), promises.of(staff, open, steps),
                        plans.of(staff, open), plans.budget(staff, open), silence.on(open.of().account()), letter.fates(open))
                .map(found -> view(staff, open, found.getT1(), found.getT2(), new Letters(steps, found.getT6()))
                        .with(found.getT5().silent(), found.getT3(), found.getT4())));
    }

    private static CaseView view(CurrentUser staff, StoredCase open, List<Party> parties, List<PromiseView> promised, Letters letters) {
        boolean works = Team.works(staff);
        return new CaseView(open.reference(), open.of().reference(), open.lateNow(), open.since(), open.next().kind().code(), open.next().due(),
                parties.stream().filter(party -> party.role() == PartyRole.HOLDER).map(party -> letters.to(party)).toList(), works, promised,
                letters.steps().reversed().stream().map(step -> new CaseView.CaseStep(step.kind().code(), step.at(), step.with(), step.name(), step.on(), works ? step.note() : ""))
                        .toList(), false, Optional.empty(), Optional.empty());
    }

    /** What was done, and what became of the first letters. */
    private record Letters(List<StoredStep> steps, List<NoticeFate> fates) {

        CaseView.CaseHolder to(Party party) {
            var person = party.person().reference();
            var written = StoredStep.wroteTo(steps, person);
            return new CaseView.CaseHolder(person, party.person().name(), written, written ? ""
                    : fates.stream().filter(fate -> fate.person().equals(person)).findFirst().map(Letters::how).orElse(""));
        }

        private static String how(NoticeFate fate) {
            return (switch (fate.state()) {
                case SENT, WAITING -> NoticeFate.State.WAITING.name();
                case FAILED -> fate.why().name();
            }).toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
