package org.doorstep.arrears.service;

import java.util.List;
import java.util.Map;

import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.model.StepInput;
import org.doorstep.arrears.model.Steps;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An officer writes down a step; one that comes too soon is refused with what comes first. In the caller's transaction. */
@Component
class Stepping {

    private final CaseBook book;
    private final Holders holders;
    private final StepGate gate;
    private final Stamp stamp;

    Stepping(CaseBook book, Holders holders, StepGate gate, Stamp stamp) {
        this.book = book;
        this.holders = holders;
        this.gate = gate;
        this.stamp = stamp;
    }

    Mono<ArrearsOutcome> write(CurrentUser.Staff staff, StoredCase open, Map<String, String> fields) {
        return holders.of(open).flatMap(people -> switch (StepInput.check(fields, people, stamp.today())) {
            case Checked.Good<StepInput>(var step) -> take(staff, open, step, people);
            case Checked.Bad<StepInput>(var problems) -> Mono.<ArrearsOutcome>just(new ArrearsOutcome.Wrong(problems));
        });
    }

    private Mono<ArrearsOutcome> take(CurrentUser.Staff staff, StoredCase open, StepInput step, List<String> people) {
        return gate.facts(open, people, step).flatMap(facts -> Steps.refusal(step.kind(), facts)
                .map(code -> Mono.<ArrearsOutcome>just(new ArrearsOutcome.NotNow(Problem.of("", code))))
                .orElseGet(() -> book.done(staff, open, List.of(step.heardOn(facts.court().hearing())), people).thenReturn(new ArrearsOutcome.Done())));
    }
}
