package org.doorstep.directdebit.service;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.directdebit.DebitRuns.ReportOutcome;
import org.doorstep.directdebit.model.BankAdvice;
import org.doorstep.directdebit.model.BankReport;
import org.doorstep.directdebit.model.BankReportReader;
import org.doorstep.directdebit.model.Originator;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes the banks' reports in: whole or not at all, and each once. */
@Component
class Reports {

    private static final String FIELD = "report";

    private final Tx tx;
    private final ReportStore reports;
    private final AdviceTaker taker;
    private final Stamp stamp;

    Reports(Tx tx, ReportStore reports, AdviceTaker taker, Stamp stamp) {
        this.tx = tx;
        this.reports = reports;
        this.taker = taker;
        this.stamp = stamp;
    }

    Mono<ReportOutcome> take(CurrentUser staff, Originator originator, byte[] xml) {
        var advices = new ArrayList<BankAdvice>();
        return switch (new BankReportReader(originator.userNumber()).read(new ByteArrayInputStream(xml), advices::add)) {
            case BankReport.NotOurs _ -> wrong(Problem.of(FIELD, "directdebit.report.not-ours"));
            case BankReport.Unreadable(var advice, var why) -> wrong(switch (why) {
                case XML -> Problem.of(FIELD, "directdebit.report.xml");
                case KIND -> Problem.of(FIELD, "directdebit.report.kind");
                case FIELD -> Problem.of(FIELD, "directdebit.report.field", advice);
                case TOTALS -> Problem.of(FIELD, "directdebit.report.totals");
            });
            case BankReport.Read(var kind, var _) -> tx.run(keep(staff, RunMaker.sha256(xml), kind, List.copyOf(advices)));
        };
    }

    private Mono<ReportOutcome> keep(CurrentUser staff, String sha256, BankReport.Kind kind, List<BankAdvice> advices) {
        return reports.add(sha256, kind.name().toLowerCase(java.util.Locale.ROOT), stamp.now(), staff.actor(), advices.size())
                .flatMap(first -> first ? Flux.range(0, advices.size()).concatMap(n -> hear(staff, sha256, n, advices.get(n)))
                        .filter("look"::equals).count()
                        .<ReportOutcome>map(look -> new ReportOutcome.Taken(advices.size(), look.intValue()))
                        : Mono.just(new ReportOutcome.TakenBefore()));
    }

    private Mono<String> hear(CurrentUser staff, String sha256, int n, BankAdvice advice) {
        return taker.take(staff, n + 1, advice).flatMap(heard -> reports.add(sha256, heard).thenReturn(heard.outcome()));
    }

    private static Mono<ReportOutcome> wrong(Problem problem) {
        return Mono.just(new ReportOutcome.Wrong(problem));
    }
}
