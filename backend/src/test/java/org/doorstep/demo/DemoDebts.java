package org.doorstep.demo;

import static org.doorstep.demo.Underway.JOB;
import static org.doorstep.demo.Underway.done;
import static org.doorstep.demo.Underway.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Owing;
import org.doorstep.accounts.Owing.Owed;
import org.doorstep.accounts.events.EntryPosted;
import org.doorstep.arrears.Arrears;
import org.doorstep.arrears.ArrearsDesk;
import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.Plans;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tomasz is behind, and his plan is followed; of three others one has proposed a plan, one was offered another, and with one
 * nobody has talked yet.
 */
@Component
class DemoDebts {

    private static final CurrentUser PRIYA = staff("Priya Shah", Role.OFFICER, "income");
    private static final int SOME = 400;

    /** The demo landlord's own; a database that tests share has others' too. */
    private static final Pattern OURS = Pattern.compile("AT\\d{6}");

    private final Owing owing;
    private final Residents residents;
    private final Accounts accounts;
    private final EventListener<EntryPosted> look;
    private final Arrears arrears;
    private final Agreeing agreeing;

    DemoDebts(Owing owing, Residents residents, Accounts accounts, EventListener<EntryPosted> look, Arrears arrears, Agreeing agreeing) {
        this.owing = owing;
        this.residents = residents;
        this.accounts = accounts;
        this.look = look;
        this.arrears = arrears;
        this.agreeing = agreeing;
    }

    void bring() {
        var tomasz = Underway.resident("P1000004");
        var his = done(accounts.list(tomasz)).stream().filter(account -> account.kind() == AccountKind.RENT).findFirst().orElseThrow();
        if (behind(tomasz, his.id(), his.reference())) {
            agreeing.propose(tomasz, his.reference(), "15");
            agreeing.answer(his.reference(), Map.of("answer", "accept"));
        }
        others();
    }

    private void others() {
        int found = 0;
        for (var owed : done(owing.page(JOB, Optional.empty(), SOME))) {
            var holder = holder(owed).filter(person -> !person.startsWith("P10000")).map(Underway::resident);
            if (found < 3 && OURS.matcher(owed.reference()).matches() && holder.isPresent() && behind(holder.get(), owed.account(), owed.reference())) {
                bring(holder.get(), owed.reference(), found++);
            }
        }
    }

    private void bring(CurrentUser.Resident holder, String account, int n) {
        if (n < 2) {
            agreeing.propose(holder, account, "5");
        }
        if (n == 1) {
            agreeing.answer(account, agreeing.offered("10"));
        }
    }

    private Optional<String> holder(Owed owed) {
        return done(residents.parties(JOB, owed.agreement()).defaultIfEmpty(List.of())).stream()
                .filter(party -> party.role() == PartyRole.HOLDER).map(party -> party.person().reference()).findFirst();
    }

    /** Looks at an account as each posting does, and says whether they have a case now and no plan yet. */
    private boolean behind(CurrentUser.Resident holder, UUID account, String reference) {
        done(look.on(new EntryPosted(account, 1)).thenReturn(true));
        return done(arrears.find(holder, reference).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(seen -> seen.open()).filter(open -> open.plan().isEmpty()).isPresent();
    }

    /** What both sides of a plan send. */
    @Component
    static class Agreeing {

        private final Plans plans;
        private final ArrearsDesk desk;
        private final Clock clock;

        Agreeing(Plans plans, ArrearsDesk desk, Clock clock) {
            this.plans = plans;
            this.desk = desk;
            this.clock = clock;
        }

        void propose(CurrentUser.Resident holder, String account, String pounds) {
            taken(plans.type(holder, account, "money-in", Map.of("per", "week", "wages", "310", "child", "25.60")));
            taken(plans.type(holder, account, "money-out", Map.of("rent", "125", "food", "80", "energy", "35", "travel", "24")));
            taken(plans.type(holder, account, "amount", terms(pounds)));
            taken(plans.propose(holder, account));
        }

        Map<String, String> offered(String pounds) {
            var fields = new HashMap<>(terms(pounds));
            fields.put("answer", "offer");
            fields.put("reasons", "So it is paid before the winter.");
            return fields;
        }

        void answer(String account, Map<String, String> fields) {
            var all = new HashMap<>(fields);
            all.put("plan", done(desk.find(PRIYA, account)).plan().orElseThrow().id().toString());
            taken(desk.answer(PRIYA, account, all));
        }

        private Map<String, String> terms(String pounds) {
            var first = LocalDate.now(clock).plusDays(10);
            return Map.of("amount", pounds, "every", "week", "first-day", "" + first.getDayOfMonth(), "first-month", "" + first.getMonthValue(),
                    "first-year", "" + first.getYear());
        }

        private static void taken(Mono<ArrearsOutcome> asked) {
            var outcome = done(asked);
            if (!(outcome instanceof ArrearsOutcome.Done)) {
                throw new IllegalStateException("a plan of the demo landlord was not taken: " + outcome);
            }
        }
    }
}
