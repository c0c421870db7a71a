package org.doorstep.appointments.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.appointments.VisitView;
import org.doorstep.appointments.model.Visit;
import org.doorstep.kernel.Subject;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The visits of a subject, as its resident sees them. */
@Component
public class Visits {

    private final VisitStore visits;
    private final VisitViews views;

    Visits(VisitStore visits, AppointmentRules rules) {
        this.visits = visits;
        this.views = new VisitViews(rules);
    }

    public Mono<VisitView> current(Subject subject) {
        return visits.current(subject).map(views::resident);
    }

    public Mono<List<VisitView>> of(Subject subject) {
        return of(List.of(subject)).map(found -> found.getOrDefault(subject, List.of()));
    }

    /** Those of many subjects in one round trip; one that has none is left out. */
    public Mono<Map<Subject, List<VisitView>>> of(Collection<Subject> subjects) {
        return subjects.isEmpty() ? Mono.just(Map.of()) : visits.of(subjects).map(all -> all.stream()
                .collect(Collectors.groupingBy(Visit::subject, Collectors.mapping(views::resident, Collectors.toList()))));
    }
}
