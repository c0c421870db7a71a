package org.doorstep.documents.service;

import java.util.List;
import java.util.Set;

import org.doorstep.documents.QuarterRun;
import org.doorstep.documents.QuarterRuns;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Counts for those who answer for them. */
@Service
class QuarterRunsService implements QuarterRuns {

    private static final Set<String> TEAMS = Set.of("income", "leasehold");
    private static final int LISTED = 12;

    private final QuarterStore quarters;

    QuarterRunsService(QuarterStore quarters) {
        this.quarters = quarters;
    }

    @Override
    public Mono<List<QuarterRun>> list(CurrentUser staff) {
        return mayLook(staff) ? quarters.runs(LISTED).collectList() : Mono.empty();
    }

    private static boolean mayLook(CurrentUser user) {
        return user instanceof CurrentUser.Staff staff
                && (staff.is(Role.MANAGER) || staff.is(Role.OFFICER) && staff.teams().stream().anyMatch(TEAMS::contains));
    }
}
