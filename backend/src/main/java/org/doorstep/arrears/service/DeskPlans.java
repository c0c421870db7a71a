package org.doorstep.arrears.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.Plans;
import org.doorstep.arrears.model.PlanState;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What officers do about a plan, in the caller's transaction: they type what they were told of one, answer it, and say whether it goes on. */
@Component
class DeskPlans {

    private final PlanDrafts drafts;
    private final Holders holders;
    private final Agreeing agreeing;
    private final Restarting restarting;

    DeskPlans(PlanDrafts drafts, Holders holders, Agreeing agreeing, Restarting restarting) {
        this.drafts = drafts;
        this.holders = holders;
        this.agreeing = agreeing;
        this.restarting = restarting;
    }

    /** In the name of one who holds the tenancy, as they told it on the phone or by letter. */
    Mono<ArrearsOutcome> propose(CurrentUser.Staff staff, StoredCase open, Map<String, String> fields) {
        return holders.of(open).flatMap(people -> {
            var person = people.size() == 1 ? people.getFirst() : fields.getOrDefault("person", "");
            var problems = problems(fields, open);
            if (!people.contains(person)) {
                problems.addFirst(Problem.of("person", "arrears.step.with"));
            }
            return problems.isEmpty() ? agreeing.propose(staff, person, open, drafts.complete(fields, open.owed(), Optional.empty()).orElseThrow())
                    : Mono.just(new ArrearsOutcome.Wrong(List.copyOf(problems)));
        });
    }

    private List<Problem> problems(Map<String, String> fields, StoredCase open) {
        var problems = new ArrayList<Problem>();
        Plans.PARTS.forEach(part -> problems.addAll(drafts.problems(part, fields, open.owed())));
        return problems;
    }

    /** What whoever proposed it told of it since. */
    Mono<ArrearsOutcome> decide(CurrentUser.Staff staff, StoredCase open, Map<String, String> fields) {
        var read = fields.getOrDefault("plan", "");
        return switch (fields.getOrDefault("take", "")) {
            case "yes" -> agreeing.decide(staff, open, read, PlanState.Event.TAKE);
            case "no" -> agreeing.decide(staff, open, read, PlanState.Event.DECLINE);
            case "back" -> agreeing.decide(staff, open, read, PlanState.Event.WITHDRAW);
            default -> Mono.just(new ArrearsOutcome.Wrong(List.of(Problem.of("take", "arrears.told.take"))));
        };
    }

    Mono<ArrearsOutcome> answer(CurrentUser.Staff staff, StoredCase open, Map<String, String> fields) {
        return agreeing.answer(staff, open, fields);
    }

    Mono<ArrearsOutcome> follow(CurrentUser.Staff staff, StoredCase open, Map<String, String> fields) {
        return restarting.follow(staff, open, fields);
    }
}
