package org.doorstep.demo;

import static org.doorstep.demo.Underway.JOB;
import static org.doorstep.demo.Underway.done;
import static org.doorstep.demo.Underway.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.doorstep.accounts.Owing;
import org.doorstep.directdebit.DebitOutcome;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.directdebit.DirectDebits;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;

/** Somebody of the demo landlord pays by Direct Debit, and there is a file of today for Bacs, where banks work. */
@Component
class DemoDebits {

    private static final CurrentUser PRIYA = staff("Priya Shah", Role.OFFICER, "income");
    private static final int SOME = 400;
    private static final Pattern OURS = Pattern.compile("AT\\d{6}");

    private final Owing owing;
    private final Residents residents;
    private final DirectDebits debits;
    private final DebitRuns runs;
    private final List<ReactiveJobHandler> jobs;
    private final Clock clock;

    DemoDebits(Owing owing, Residents residents, DirectDebits debits, DebitRuns runs, List<ReactiveJobHandler> jobs, Clock clock) {
        this.owing = owing;
        this.residents = residents;
        this.debits = debits;
        this.runs = runs;
        this.jobs = jobs;
        this.clock = clock;
    }

    void bring() {
        if (done(runs.runs(PRIYA)).isEmpty()) {
            // Those whom the log-ins are of set theirs up in the browser.
            done(owing.page(JOB, Optional.empty(), SOME)).stream().filter(owed -> OURS.matcher(owed.reference()).matches())
                    .filter(owed -> holder(owed).filter(person -> !person.startsWith("P10000")).isPresent()).findFirst().ifPresent(this::pays);
            var run = jobs.stream().filter(job -> job.task().equals("direct-debit.run")).findFirst().orElseThrow();
            done(run.handle(LocalDate.now(clock).toString(), "").thenReturn(true));
        }
    }

    /** With a sort code and a number that the published cases call right. */
    private void pays(Owing.Owed owed) {
        var payer = Underway.resident(holder(owed).orElseThrow());
        var details = Map.of("alone", "yes", "holder", "A Payer", "sortCode", "08-99-99", "accountNumber", "66374958", "amount", "104.20", "day", "27");
        taken(done(debits.setUp(payer, owed.reference(), details)));
        taken(done(debits.confirm(payer, owed.reference())));
    }

    private Optional<String> holder(Owing.Owed owed) {
        return done(residents.parties(JOB, owed.agreement()).defaultIfEmpty(List.of())).stream()
                .filter(party -> party.role() == PartyRole.HOLDER).map(party -> party.person().reference()).findFirst();
    }

    private static void taken(DebitOutcome outcome) {
        if (!(outcome instanceof DebitOutcome.Done)) {
            throw new IllegalStateException("a Direct Debit of the demo landlord was not taken: " + outcome);
        }
    }
}
