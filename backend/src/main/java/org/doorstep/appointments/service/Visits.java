package org.doorstep.appointments.service;

import java.util.List;
import org.doorstep.appointments.VisitView;
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
        return visits.of(subject).map(all -> all.stream().map(views::resident).toList());
    }
}
