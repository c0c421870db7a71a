package org.doorstep.arrears.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.doorstep.arrears.model.StepKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.PromiseView.State;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The promises of a case that a page shows: all that are owed still, and of each other the last that was kept or missed. */
@Component
class ShownPromises {

    private final Promises promises;

    ShownPromises(Promises promises) {
        this.promises = promises;
    }

    /** @param steps as far as the reader sees them: who asked for an adviser was promised one by themselves */
    Mono<List<PromiseView>> of(CurrentUser reader, StoredCase open, List<StoredStep> steps) {
        var subjects = new HashSet<Subject>();
        subjects.add(open.subject());
        steps.stream().filter(step -> step.kind() == StepKind.ADVICE_WANTED).map(StoredStep::subject).forEach(subjects::add);
        return promises.of(reader, subjects).map(all -> all.values().stream().flatMap(Collection::stream)
                .collect(Collectors.groupingBy(PromiseView::standard)).values().stream().flatMap(same -> shown(same).stream())
                .sorted(Comparator.comparing(PromiseView::due)).toList());
    }

    private static List<PromiseView> shown(List<PromiseView> same) {
        var owed = same.stream().filter(PromiseView::owed).toList();
        return owed.isEmpty() ? same.stream().filter(one -> one.state() != State.WITHDRAWN).max(Comparator.comparing(PromiseView::triggeredAt)).stream().toList() : owed;
    }
}
