package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.kernel.Text;
import org.doorstep.leasehold.Bills;
import org.doorstep.leasehold.RightsSummary.Version;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What the leasehold team does about bills. */
@Service
class BillService implements Bills {

    private final BillsToSee toSee;
    private final Corrected corrected;
    private final CheckedRights rights;
    private final LeaseYears years;
    private final Jobs jobs;
    private final Written written;

    BillService(BillsToSee toSee, Corrected corrected, CheckedRights rights, LeaseYears years, Jobs jobs, Written written) {
        this.toSee = toSee;
        this.corrected = corrected;
        this.rights = rights;
        this.years = years;
        this.jobs = jobs;
        this.written = written;
    }

    /** How bills are put right, and what they wait for said. */
    @Component
    record Corrected(BillCorrections one, PuttingRight many, NothingSpent none) {}

    /** A write and its line in the audit trail, kept together. */
    @Component
    record Written(Tx tx, Audit audit) {

        Mono<Outcome> once(Mono<Boolean> write, CurrentUser who, String what, Subject about) {
            return tx.run(write.flatMap(first -> first ? audit.record(who, what, about).<Outcome>thenReturn(new Outcome.Done())
                    : Mono.<Outcome>just(new Outcome.NotNow())));
        }
    }

    @Override
    public Mono<Sending> sending(CurrentUser staff, String why, String after) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.empty();
        }
        return Mono.zip(rights.inForce(years.today()).map(Optional::of).defaultIfEmpty(Optional.empty()), toSee.counts(), toSee.letters(), toSee.changed(), toSee.limited(), toSee.unexplained())
                .flatMap(found -> toSee.page(found.getT2(), why, after).map(page -> new Sending(found.getT1(), found.getT1().map(Version::textHash).orElse(""),
                        found.getT1().flatMap(Version::checked), found.getT2(), page.open(), page.next(), found.getT4(), found.getT5().first(), found.getT5().all(), found.getT6(), found.getT3(), confirms(staff))));
    }

    @Override
    public Mono<Outcome> send(CurrentUser staff) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new Outcome.NotHere());
        }
        return rights.on(years.today()).flatMap(_ -> jobs.enqueue(BillRun.TASK, "now-" + years.now().toEpochMilli(), "", years.now())
                        .<Outcome>thenReturn(new Outcome.Done()))
                .defaultIfEmpty(new Outcome.NoRights());
    }

    @Override
    public Mono<Outcome> correct(CurrentUser staff, String lease, int year, int number, Map<String, String> fields) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new Outcome.NotHere());
        }
        var why = fields.getOrDefault("why", "").strip();
        var wrong = Text.required("why", why, WHY_LIMIT, "leasehold.bill.why", "leasehold.too-long");
        return corrected.one().isThere(staff, lease, year, number).flatMap(there -> !there ? Mono.<Outcome>just(new Outcome.NotHere())
                : wrong.map(problem -> Mono.<Outcome>just(new Outcome.Wrong(List.of(problem))))
                        .orElseGet(() -> rights.on(years.today()).flatMap(_ -> corrected.one().correct(staff, lease, year, number, why))
                                .defaultIfEmpty(new Outcome.NoRights())));
    }

    @Override
    public Mono<Outcome> putRight(CurrentUser staff, Map<String, String> fields) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new Outcome.NotHere());
        }
        var why = fields.getOrDefault("why", "").strip();
        return toSee.changed().flatMap(changed -> {
            var which = changed.stream().filter(one -> one.which().equals(fields.getOrDefault("which", "").strip())).findFirst();
            var wrong = Stream.of(Optional.of(Problem.of("which", "leasehold.putRight.which")).filter(_ -> which.isEmpty()),
                    Text.required("why", why, WHY_LIMIT, "leasehold.bill.why", "leasehold.too-long")).flatMap(Optional::stream).toList();
            return !wrong.isEmpty() ? Mono.<Outcome>just(new Outcome.Wrong(wrong)) : rights.on(years.today())
                    .flatMap(_ -> corrected.many().begin(staff, which.orElseThrow(), why)).defaultIfEmpty(new Outcome.NoRights());
        });
    }

    @Override
    public Mono<Outcome> nothingSpent(CurrentUser staff, Map<String, String> fields) {
        return LeaseholdTeam.has(staff) ? corrected.none().say(staff, fields) : Mono.just(new Outcome.NotHere());
    }

    /** Only the text they had before them; somebody may have changed the file meanwhile. */
    @Override
    public Mono<Outcome> confirmRights(CurrentUser staff, Map<String, String> fields) {
        if (!confirms(staff)) {
            return Mono.just(new Outcome.NotHere());
        }
        if (!fields.getOrDefault("checked", "").equals("yes")) {
            return Mono.just(new Outcome.Wrong(List.of(Problem.of("checked", "leasehold.rights.checked"))));
        }
        return rights.inForce(years.today()).filter(version -> version.textHash().equals(fields.getOrDefault("text", "")))
                .flatMap(version -> written.once(rights.check(version.from(), version.textHash(), staff.actor(), years.now()), staff,
                        "rights-summary.checked", new Subject("rights-summary", UUID.fromString(version.textHash()))))
                .defaultIfEmpty(new Outcome.NotNow());
    }

    private static boolean confirms(CurrentUser user) {
        return LeaseholdTeam.has(user) && user.holds(Role.MANAGER);
    }
}
