package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Ledgers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.Bills.Outcome;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.platform.spi.ImportChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What a year came to goes out once it is known, and what was wrong with it is put right for all of a building. */
@IntegrationTest
class SettledYearsTests extends WithABuilding {

    private static final CurrentUser.Staff OFFICER = LeaseholdDesk.OFFICER;

    @Autowired
    Bills bills;

    @Autowired
    List<ReactiveJobHandler> handlers;

    private Ledgers.Account account;

    @BeforeEach
    void anAccountAndACheckedSummary() {
        account = desk.ledgers().account("service-charge", building.me().agreement());
        desk.rightsAreChecked();
    }

    /** The statement came in and its invoices did not: the year's 686.66 is not given back until they are here, or an officer says that there are none. */
    @Test
    void whatAYearWithoutItsInvoicesCameToWaitsForThemOrForAWord() {
        run();
        desk.ledgers().run("delete from charge_nothing_spent where schedule = (select id from charge_schedule where reference = '" + building.schedule() + "')");
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        run();
        assertThat(entries()).hasSize(1);
        assertThat(open()).containsExactly("no-costs");
        assertThat(page(building.me().person(), "/service-charges/" + building.mine() + "/2026/spent")).contains("so far").doesNotContain("You get it back");
        assertThat(bills.correct(OFFICER, building.mine(), 2026, 5, Map.of("why", "x")).block()).isInstanceOf(Outcome.NotHere.class);
        var which = building.schedule() + " 2026";
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/bills")).contains("there is no invoice for it", "Without an invoice: Cleaning, Repairs", "Nothing was spent on these: " + which);
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "900.00", "", "2026-07-10,,,")));
        run();
        assertThat(open()).as("the repairs' are still missing").containsExactly("no-costs");
        assertThat(bills.nothingSpent(LeaseholdDesk.AGENT, Map.of("which", which, "heads", "repairs")).block()).isInstanceOf(Outcome.NotHere.class);
        for (var wrong : List.of(Map.of("which", which), Map.of("which", which, "heads", "cleaning"), Map.of("which", building.schedule() + " 2031", "heads", "repairs"))) {
            assertThat(bills.nothingSpent(OFFICER, wrong).block()).as("at no field of another form").isEqualTo(new Outcome.Wrong(List.of(Problem.of("", "leasehold.noCosts.which"))));
        }
        var said = Flux.range(0, 4).flatMap(_ -> bills.nothingSpent(OFFICER, Map.of("which", which, "heads", "repairs")).subscribeOn(Schedulers.boundedElastic())).collectList().block();
        assertThat(said.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        run();
        assertThat(entries()).contains("service-charge -25666 2027-06-01");
        assertThat(open()).isEmpty();
    }

    /** The neighbour's lease is of another block: it has no part any more, what it was asked for is taken back, and the two of three parts of the other go on. */
    @Test
    void aLeaseThatWasPutIntoAScheduleByMistakeIsTakenOutAndPutRight() {
        var neighbours = desk.ledgers().account("service-charge", building.neighbour().agreement());
        var year = "/service-charges/" + building.theirs() + "/2026";
        run();
        assertThat(desk.entries(neighbours)).hasSize(1);
        var without = building.parts().replace(building.theirs() + ",3", building.theirs() + ",0");
        assertThat(Building.changes(imports, "apportionments", without)).isEqualTo(new ImportChanges(0, 1, 1));
        assertThat(Building.changes(imports, "apportionments", without)).isEqualTo(new ImportChanges(0, 0, 2));
        run();
        assertThat(changed(building.schedule())).singleElement().satisfies(changed -> assertThat(changed.leases()).isEqualTo(2));
        bills.putRight(OFFICER, Map.of("which", building.schedule() + " 2026", "why", "A home is of another block")).block();
        putRightNow();
        assertThat(desk.entries(neighbours)).containsExactly("service-charge 25750 2027-02-09", "reversal -25750 2027-01-12");
        assertThat(desk.told(building.neighbour().person(), "service-charge-withdrawn")).isEqualTo(1);
        assertThat(status(building.neighbour().person(), year)).as("no year of theirs").isEqualTo(404);
        // A fourth of two of three parts of 1,000.00, 600.00 and 300.00, and of ten per cent of the first two.
        assertThat(entries()).hasSize(3).last().isEqualTo("service-charge 34332 2027-02-09");
        run();
        assertThat(bills.sending(OFFICER).block().open().stream().filter(open -> open.lease().equals(building.theirs()))).isEmpty();
        Building.changes(imports, "apportionments", building.parts());
        assertThat(status(building.neighbour().person(), year)).isEqualTo(200);
    }

    /** After the statement an invoice went from 900.00 to 1,500.00: both leases' balances by one reason, a letter each. The quarter that changed as well goes first. */
    @Test
    void whatAYearCameToIsPutRightWithOneReason() {
        var neighbours = desk.ledgers().account("service-charge", building.neighbour().agreement());
        run();
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "900.00", "", "2026-07-10,,,")));
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        run();
        assertThat(entries()).hasSize(2).contains("service-charge -25666 2027-06-01");
        var told = told();
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "1500.00", "", "2026-07-10,,,")));
        clock.set(Instant.parse("2027-05-10T09:00:00Z"));
        run();
        var which = building.schedule() + " 2026 balance";
        assertThat(changed(building.schedule())).singleElement().satisfies(changed -> {
            assertThat(changed.balance()).isTrue();
            assertThat(changed.leases()).isEqualTo(2);
            assertThat(changed.which()).isEqualTo(which);
        });
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/bills")).contains("value=\"" + which + "\"", "What the year came to, Alder Court, 2026 to 2027: 2 leases");
        assertThat(bills.putRight(OFFICER, Map.of("which", building.schedule() + " 2026", "why", "x")).block()).as("no quarter changed").isInstanceOf(Outcome.Wrong.class);
        desk.ledgers().run("update charge_bill set amount = amount + 1 where number = 4 and lease = '" + building.theirs() + "'");
        run();
        assertThat(changed(building.schedule())).extracting(Bills.ChangedBills::balance).containsExactly(true);
        var asked = Flux.range(0, 4).flatMap(_ -> bills.putRight(OFFICER, Map.of("which", which, "why", "The invoice of the cleaners was put right")).subscribeOn(Schedulers.boundedElastic()))
                .collectList().block();
        assertThat(asked.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        putRightNow();
        // Two of six parts of 1,500.00 are 500.00 and a fee of 50.00, and 100.00 saved, less 686.66.
        assertThat(entries()).hasSize(4).containsSequence("reversal 25666 2027-05-10", "service-charge -3666 2027-06-07");
        assertThat(told()).isEqualTo(told + 1);
        assertThat(page(building.me().person(), "/accounts/" + account.reference())).contains("The invoice of the cleaners was put right");
        assertThat(open()).isEmpty();
        assertThat(desk.entries(neighbours)).as("its quarter goes first").hasSize(2);
        desk.ledgers().run("update charge_bill set amount = amount - 1 where number = 4 and lease = '" + building.theirs() + "'");
        bills.putRight(OFFICER, Map.of("which", which, "why", "The invoice of the cleaners was put right")).block();
        putRightNow();
        assertThat(desk.entries(neighbours)).hasSize(4);
        assertThat(changed(building.schedule())).isEmpty();
        assertThat(desk.ledgers().broken(account)).isZero();
    }

    /** The one order of the schedule, as the job does it. */
    private void putRightNow() {
        var order = desk.ledgers().ids("charge_put_right where done_at is null and schedule = (select id from charge_schedule where reference = '" + building.schedule() + "')").getFirst();
        handlers.stream().filter(each -> each.task().equals("leasehold.put-right")).findFirst().orElseThrow().handle("test", order + " ").block();
    }

    private void run() {
        List.of(building.mine(), building.theirs()).forEach(lease -> desk.billed(lease, 2026));
    }

    private List<String> entries() {
        return desk.entries(account);
    }

    private List<Bills.ChangedBills> changed(String schedule) {
        return bills.sending(OFFICER).block().changed().stream().filter(changed -> changed.schedule().equals(schedule)).toList();
    }

    private List<String> open() {
        return bills.sending(OFFICER).block().open().stream().filter(bill -> bill.lease().equals(building.mine())).map(Bills.OpenBill::why).toList();
    }

    private long told() {
        return desk.told(building.me().person(), "service-charge-bill");
    }

    private int status(String person, String path) {
        return LeaseholdDesk.status(client, person, path);
    }

    private String page(String person, String path) {
        return LeaseholdDesk.page(client, person, path);
    }
}
