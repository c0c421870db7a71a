package org.doorstep.documents.service;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.doorstep.accounts.Feed;
import org.doorstep.documents.QuarterRun;
import org.doorstep.documents.QuarterRuns;
import org.doorstep.documents.model.Quarter;
import org.doorstep.documents.model.Readiness;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Counts for those who answer for them, who may have what failed tried again. */
@Service
class QuarterRunsService implements QuarterRuns {

    private static final Set<String> TEAMS = Set.of("income", "leasehold");
    private static final int LISTED = 12;

    private final QuarterStore quarters;
    private final StatementsDue due;
    private final Tx tx;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    QuarterRunsService(QuarterStore quarters, StatementsDue due, Tx tx, Jobs jobs, Audit audit, Clock clock) {
        this.quarters = quarters;
        this.due = due;
        this.tx = tx;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Mono<List<QuarterRun>> list(CurrentUser staff) {
        return mayLook(staff) ? quarters.standings(LISTED).collectList().flatMapIterable(all -> all).concatMap(this::run).collectList() : Mono.empty();
    }

    @Override
    public Mono<Again> again(CurrentUser staff, String quarter) {
        if (!mayLook(staff) || !Quarter.isOne(quarter)) {
            return Mono.just(new Again.NotHere());
        }
        return quarters.standing(Quarter.of(quarter)).flatMap(known -> again(staff, known.quarter())).defaultIfEmpty(new Again.NotHere());
    }

    private Mono<Again> again(CurrentUser staff, Quarter quarter) {
        return tx.run(quarters.again(quarter).flatMap(papers -> papers == 0 ? Mono.<Again>just(new Again.Asked(0))
                : jobs.enqueue(QuarterSlice.TASK, QuarterSlice.id(quarter, 1), "", clock.instant())
                        .then(audit.record(staff, "statements.tried-again", subject(quarter))).<Again>thenReturn(new Again.Asked(papers))));
    }

    /** While they wait, who is waited for is asked anew: it changes with every file. */
    private Mono<QuarterRun> run(QuarterStore.Standing standing) {
        return standing.drawn().isPresent() ? Mono.just(run(standing, standing.behind()))
                : due.of(standing.quarter()).map(Readiness::missing).map(behind -> run(standing, behind));
    }

    private QuarterRun run(QuarterStore.Standing standing, List<Feed> behind) {
        return new QuarterRun(standing.quarter().code(), standing.begun(), standing.drawn(), due.by(standing.quarter()), behind, standing.ended(),
                standing.due(), standing.made(), standing.failed());
    }

    private static Subject subject(Quarter quarter) {
        return new Subject("statement-quarter", UUID.nameUUIDFromBytes(quarter.code().getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean mayLook(CurrentUser user) {
        return user.holds(Role.MANAGER) || TEAMS.stream().anyMatch(user::isOfficerOf);
    }
}
