package org.doorstep.directdebit.service;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.directdebit.model.FileStanding.Word;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.safe.Safe;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** For officers for income and Doorstep's own jobs. */
@Service
class RunService implements DebitRuns {

    private static final int NEWEST = 30;
    private static final int TO_SEE = 100;

    private final RunStore runs;
    private final Reports reports;
    private final ReportStore reportStore;
    private final Announcing announcing;
    private final SafeFiles files;
    private final Scheme scheme;

    RunService(RunStore runs, Reports reports, ReportStore reportStore, Announcing announcing, SafeFiles files, Scheme scheme) {
        this.runs = runs;
        this.reports = reports;
        this.reportStore = reportStore;
        this.announcing = announcing;
        this.files = files;
        this.scheme = scheme;
    }

    /** Opens the files that were sealed, and writes down who did. */
    @Component
    record SafeFiles(Safe safe, Audit audit, HandIns handIns, Stamp stamp) {}

    @Override
    public Mono<List<RunView>> runs(CurrentUser staff) {
        return may(staff) ? runs.newest(NEWEST, staff.actor()) : Mono.empty();
    }

    @Override
    public Mono<RunFile> file(CurrentUser staff, LocalDate input) {
        return may(staff) ? runs.file(input, staff.actor(), files.stamp().now()).flatMap(sealed -> files.audit().record(staff, "direct-debit-run.fetched", HandIns.subject(input))
                .thenReturn(new RunFile("bacs-" + input + ".txt",
                        new String(files.safe().open(RunMaker.row(input), sealed), StandardCharsets.US_ASCII)))) : Mono.empty();
    }

    @Override
    public Mono<HandInOutcome> handedIn(CurrentUser staff, LocalDate input, Map<String, String> fields) {
        return said(staff, input, Word.HANDED_IN, fields);
    }

    @Override
    public Mono<HandInOutcome> giveUp(CurrentUser staff, LocalDate input, Map<String, String> fields) {
        return said(staff, input, Word.GIVEN_UP, fields);
    }

    @Override
    public Mono<HandInOutcome> refused(CurrentUser staff, LocalDate input, Map<String, String> fields) {
        return said(staff, input, Word.REFUSED, fields);
    }

    private Mono<HandInOutcome> said(CurrentUser staff, LocalDate input, Word word, Map<String, String> fields) {
        return may(staff) ? files.handIns().said(staff, input, word, fields) : Mono.just(new HandInOutcome.NotHere());
    }

    @Override
    public Mono<HandInOutcome> second(CurrentUser staff, LocalDate input, Map<String, String> fields) {
        return may(staff) ? files.handIns().second(staff, input, fields) : Mono.just(new HandInOutcome.NotHere());
    }

    @Override
    public Mono<ReportOutcome> takeIn(CurrentUser staff, byte[] report) {
        return may(staff) ? Mono.justOrEmpty(scheme.originator()).flatMap(originator -> reports.take(staff, originator, report))
                .defaultIfEmpty(new ReportOutcome.NotHere()) : Mono.just(new ReportOutcome.NotHere());
    }

    @Override
    public Mono<ToSeeList> toSee(CurrentUser staff) {
        return may(staff) ? reportStore.toSee(TO_SEE) : Mono.empty();
    }

    @Override
    public Mono<Long> seen(CurrentUser staff, List<UUID> ids) {
        return may(staff) ? reportStore.seen(ids.stream().limit(TO_SEE).toList(), staff.actor(), files.stamp().now()) : Mono.empty();
    }

    @Override
    public Mono<Long> announce(CurrentUser staff, String change, List<Rise> rises) {
        return may(staff) ? Flux.fromIterable(rises).concatMap(rise -> announcing.one(staff, change, rise)).filter(told -> told).count()
                : Mono.empty();
    }

    private static boolean may(CurrentUser user) {
        return Whose.isIncome(user) || user instanceof CurrentUser.System;
    }
}
