package org.doorstep.arrears.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.doorstep.arrears.CaseView;
import org.doorstep.arrears.TakenView;
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
    private final StepGate gate;
    private final FirstLetter letter;

    CaseViews(Residents residents, ShownPromises promises, CaseStore cases, PlanViews plans, StepGate gate, FirstLetter letter) {
        this.residents = residents;
        this.promises = promises;
        this.cases = cases;
        this.plans = plans;
        this.gate = gate;
        this.letter = letter;
    }

    /**
     * What shuts a step tells why nothing is asked of somebody, which the income team alone reads.
     *
     * @param taken what a Direct Debit takes next of what is late
     */
    Mono<CaseView> of(CurrentUser staff, StoredCase open, Optional<TakenView> taken) {
        return Mono.zip(cases.steps(open), residents.parties(staff, open.of().agreement()).defaultIfEmpty(List.of()))
                .flatMap(found -> Mono.zip(promises.of(staff, open, found.getT1()), plans.of(staff, open), plans.budget(staff, open),
                                gate.now(open, Holders.references(found.getT2())), letter.fates(open))
                        .map(more -> view(staff, open, found.getT2(), more.getT1(), new Letters(found.getT1(), more.getT5()))
                                .with(more.getT4().silent(), Team.works(staff) ? more.getT4().order() : CaseView.Order.NONE, more.getT2(), taken, more.getT3())));
    }

    private static CaseView view(CurrentUser staff, StoredCase open, List<Party> parties, List<PromiseView> promised, Letters letters) {
        boolean works = Team.works(staff);
        return new CaseView(open.reference(), open.of().reference(), open.lateNow(), open.since(), open.next().kind().code(), open.next().due(),
                parties.stream().filter(party -> party.role() == PartyRole.HOLDER).map(party -> letters.to(party)).toList(), works, promised,
                letters.steps().reversed().stream().map(step -> new CaseView.CaseStep(step.kind().code(), step.at(), step.with(), step.name(), step.on(), works ? step.note() : ""))
                        .toList(), false, CaseView.Order.NONE, Optional.empty(), Optional.empty(), Optional.empty());
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
