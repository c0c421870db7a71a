package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.ConsultationView.Plan;
import org.doorstep.leasehold.Consultations.Begun;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Plans consultations: nothing is sent yet. */
@Component
class NewConsultations {

    private static final String PREFIX = "CON";

    private final Tx tx;
    private final ConsultationStore consultations;
    private final ConsultationRules rules;
    private final Audit audit;
    private final Ids ids;

    NewConsultations(Tx tx, ConsultationStore consultations, ConsultationRules rules, Audit audit, Ids ids) {
        this.tx = tx;
        this.consultations = consultations;
        this.rules = rules;
        this.audit = audit;
        this.ids = ids;
    }

    /** Below the law's threshold nobody has to be asked, and leaseholders would be troubled for nothing (rules.md LH-1). */
    Mono<Begun> plan(CurrentUser staff, Plan plan) {
        var today = rules.today();
        if (!rules.on(today).needed(plan.kind(), plan.dearest(), plan.months())) {
            return Mono.just(new Begun.Wrong(List.of(Problem.of("dearest", "leasehold.plan.not-needed"))));
        }
        var planned = new Consultation(ids.next(), ids.reference(PREFIX).value(), plan.schedule(), rules.yearOf(today), plan, today,
                List.of(), Map.of(), List.of(), Optional.empty(), List.of(), Consultation.Said.NOTHING, 0, 1);
        return tx.run(consultations.insert(planned).flatMap(known -> known
                ? consultations.concerned(planned).flatMap(leases -> leases.isEmpty() ? nobody()
                        : audit.record(staff, "consultation.planned", planned.subject()).<Begun>thenReturn(new Begun.Planned(planned.reference())))
                : Mono.<Begun>just(new Begun.Wrong(List.of(Problem.of("schedule", "leasehold.plan.schedule"))))),
                begun -> begun instanceof Begun.Planned);
    }

    private static Mono<Begun> nobody() {
        return Mono.just(new Begun.Wrong(List.of(Problem.of("schedule", "leasehold.plan.nobody"))));
    }
}
