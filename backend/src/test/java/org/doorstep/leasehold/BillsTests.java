package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Bills.Outcome;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Bills on the ledger: each once, put right by its opposite, and never without the summary of rights. */
@IntegrationTest
class BillsTests extends WithABuilding {

    private static final CurrentUser.Staff MANAGER = LeaseholdDesk.MANAGER;
    private static final CurrentUser.Staff OFFICER = LeaseholdDesk.OFFICER;
    private static final CurrentUser SYSTEM = new CurrentUser.System("leasehold");
    private static final Map<String, String> WHY = Map.of("why", "The cleaning costs less");

    @Autowired
    Bills bills;

    @Autowired
    Accounts accounts;

    @Autowired
    List<ReactiveJobHandler> handlers;

    private Ledgers.Account account;

    @BeforeEach
    void aBuildingWithAnAccountAndACheckedSummary() {
        account = desk.ledgers().account("service-charge", building.me().agreement());
        desk.rightsAreChecked();
    }

    /** The fourth quarter of 686.66, without the pennies that the first ones bear; what was due before 1 January another system sent. */
    @Test
    void aBillIsOnTheAccountOnceAndEachLeadsToTheOther() {
        run();
        run();
        assertThat(entries()).containsExactly("service-charge 17166 2027-02-09");
        assertThat(page(building.me().person(), "/accounts/" + account.reference())).contains("href=\"" + bill(4) + "\"", "£171.66");
        assertThat(page(building.me().person(), bill(4))).contains("We sent this bill on Tuesday 12 January 2027", "Pay it by Tuesday 9 February 2027",
                "href=\"/accounts/" + account.reference() + "\"", "tenants' rights and obligations").doesNotContain("This is not the bill");
        assertThat(page(building.me().person(), bill(3))).contains("This is not the bill");
        assertThat(page(building.me().person(), "/accounts/" + account.reference() + "/statement")).contains("£171.66", bill(4));
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void twoRunsAtOnceSendItOnce() {
        Flux.range(0, 6).flatMap(_ -> send().subscribeOn(Schedulers.boundedElastic())).blockLast();
        assertThat(entries()).hasSize(1);
        assertThat(count("charge_bill where lease = '" + building.mine() + "'")).isEqualTo(1);
        assertThat(desk.ledgers().broken(account)).isZero();
    }

    /** Whatever was lost between the ledger and here: the name is the same, so the money is not charged again. */
    @Test
    void whatIsOnTheLedgerAlreadyIsNotChargedAgain() {
        accounts.post(SYSTEM, account.id(), NewEntry.charge(EntryType.SERVICE_CHARGE, Money.ofPence(17_166), LocalDate.of(2027, 1, 1),
                "leasehold", building.mine() + ":2026:4:1")).block();
        run();
        assertThat(entries()).hasSize(1);
        assertThat(page(building.me().person(), bill(4))).contains("We sent this bill");
    }

    @Test
    void figuresThatChangeAreShownToTheTeamAndPutRightInOneStep() {
        run();
        assertThat(bills.correct(OFFICER, building.mine(), 2026, 4, WHY).block()).isInstanceOf(Outcome.NotNow.class);
        cheaper();
        run();
        assertThat(open()).containsExactly("changed");
        assertThat(bills.correct(OFFICER, building.mine(), 2026, 4, Map.of("why", " ")).block()).isInstanceOf(Outcome.Wrong.class);
        var both = Flux.range(0, 4).flatMap(_ -> bills.correct(OFFICER, building.mine(), 2026, 4, WHY).subscribeOn(Schedulers.boundedElastic()))
                .collectList().block();
        assertThat(both.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        // A fourth of 200.00, 200.00 and 100.00, and of ten per cent of the first two.
        assertThat(entries()).containsExactly("service-charge 17166 2027-02-09", "reversal -17166 2027-01-12", "service-charge 13500 2027-02-09");
        assertThat(open()).isEmpty();
        assertThat(page(building.me().person(), "/accounts/" + account.reference())).contains("The cleaning costs less");
        assertThat(page(building.me().person(), bill(4))).contains("This bill replaces an earlier one");
        assertThat(told()).isEqualTo(2);
    }

    /** The last quarter of both leases is put right by one reason; whoever asks twice at once is heard once. */
    @Test
    void allChangedBillsOfAScheduleArePutRightWithOneReason() {
        var neighbours = desk.ledgers().account("service-charge", building.neighbour().agreement());
        run();
        clock.set(Instant.parse("2027-01-13T09:00:00Z"));
        cheaper();
        run();
        assertThat(bills.sending(OFFICER).block().changed().stream().filter(changed -> changed.schedule().equals(building.schedule()))).singleElement()
                .satisfies(changed -> assertThat(changed.leases()).isEqualTo(2));
        var which = building.schedule() + " 2026";
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/bills")).contains("value=\"" + which + "\"", "2 leases");
        for (var wrong : List.of(Map.of("which", which, "why", " "), Map.of("which", building.schedule() + " 2031", "why", "The cleaning costs less"))) {
            assertThat(bills.putRight(OFFICER, wrong).block()).isInstanceOf(Outcome.Wrong.class);
        }
        assertThat(bills.putRight(LeaseholdDesk.AGENT, Map.of("which", which, "why", "x")).block()).isInstanceOf(Outcome.NotHere.class);
        var asked = Flux.range(0, 4).flatMap(_ -> bills.putRight(OFFICER, Map.of("which", which, "why", "The cleaning costs less")).subscribeOn(Schedulers.boundedElastic()))
                .collectList().block();
        assertThat(asked.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/bills")).contains("are being put right");
        var order = putRightNow();
        assertThat(entries()).containsExactly("service-charge 17166 2027-02-09", "reversal -17166 2027-01-13", "service-charge 13500 2027-02-10");
        assertThat(desk.entries(neighbours)).hasSize(3);
        assertThat(open()).isEmpty();
        assertThat(page(building.me().person(), "/accounts/" + account.reference())).contains("The cleaning costs less");
        assertThat(page(building.me().person(), bill(4))).contains("This bill replaces an earlier one");
        assertThat(told()).isEqualTo(2);
        assertThat(count("charge_put_right where done_at is null and id = '" + order + "'")).isZero();
    }

    /** The estate's charge is as it was: nobody's bill is put right for it, and where it changes as well, it says so before a reason is given. */
    @Test
    void aScheduleIsPutRightWhereItsOwnLinesChanged() {
        var estate = building.schedule() + "E";
        Building.changes(imports, "charge-schedules", building.schedules().replace(building.schedule(), estate).replace("Alder Court", "Alder Estate"));
        Building.changes(imports, "charge-heads", building.heads().replace(building.schedule(), estate));
        Building.changes(imports, "charge-years", building.years().replace(building.schedule(), estate));
        Building.changes(imports, "apportionments", building.parts().replace(building.schedule(), estate));
        Building.changes(imports, "charge-estimates", building.estimates().replace(building.schedule(), estate));
        run();
        cheaper();
        run();
        assertThat(changed(building.schedule())).singleElement().satisfies(changed -> {
            assertThat(changed.leases()).isEqualTo(1);
            assertThat(changed.others()).isEmpty();
        });
        assertThat(changed(estate)).isEmpty();
        assertThat(bills.putRight(OFFICER, Map.of("which", estate + " 2026", "why", "The garden costs less")).block()).as("the block's change alone").isInstanceOf(Outcome.Wrong.class);
        Building.changes(imports, "charge-estimates", building.estimates().replace(building.schedule(), estate).replace("600.00", "200.00"));
        run();
        assertThat(changed(estate)).singleElement().satisfies(changed -> assertThat(changed.others()).containsExactly("Alder Court"));
        assertThat(changed(building.schedule())).singleElement().satisfies(changed -> assertThat(changed.others()).containsExactly("Alder Estate"));
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/bills")).contains("Give a reason that is true of them as well: Alder Estate");
        bills.putRight(OFFICER, Map.of("which", building.schedule() + " 2026", "why", "Cleaning and the garden cost less")).block();
        putRightNow();
        assertThat(changed(estate)).isEmpty();
        assertThat(open()).isEmpty();
    }

    /** The books take no bill of the first lease: the other's is put right all the same, and the first stays on the list. */
    @Test
    void aLeaseThatFailsKeepsNobodyElseWaiting() {
        var others = Map.of(building.mine(), account, building.theirs(), desk.ledgers().account("service-charge", building.neighbour().agreement()));
        var first = Stream.of(building.mine(), building.theirs()).sorted().findFirst().orElseThrow();
        run();
        cheaper();
        run();
        bills.putRight(OFFICER, Map.of("which", building.schedule() + " 2026", "why", "The cleaning costs less")).block();
        desk.ledgers().run("alter table charge_bill add constraint of_this_test check (lease <> '" + first + "') not valid");
        try {
            var order = putRightNow();
            assertThat(count("charge_put_right where done_at is null and id = '" + order + "'")).isZero();
        } finally {
            desk.ledgers().run("alter table charge_bill drop constraint of_this_test");
        }
        others.forEach((lease, books) -> assertThat(desk.entries(books)).as(lease).hasSize(lease.equals(first) ? 1 : 3));
        assertThat(changed(building.schedule())).singleElement().satisfies(changed -> assertThat(changed.leases()).isEqualTo(1));
    }

    private List<Bills.ChangedBills> changed(String schedule) {
        return bills.sending(OFFICER).block().changed().stream().filter(changed -> changed.schedule().equals(schedule)).toList();
    }

    /** Two quarters of 2027 of one lease: one letter for both. */
    @Test
    void theQuartersOfALeaseArePutRightByOneLetter() {
        clock.set(Instant.parse("2027-07-05T09:00:00Z"));
        Building.changes(imports, "charge-years", in2027(building.years()));
        Building.changes(imports, "apportionments", in2027(building.parts()));
        Building.changes(imports, "charge-estimates", in2027(building.estimates()));
        desk.billed(building.mine(), 2027);
        var before = told();
        Building.changes(imports, "charge-estimates", in2027(building.estimates()).replace("1000.00", "600.00"));
        desk.billed(building.mine(), 2027);
        assertThat(bills.putRight(OFFICER, Map.of("which", building.schedule() + " 2027", "why", "The cleaning costs less")).block()).isInstanceOf(Outcome.Done.class);
        putRightNow();
        assertThat(count("charge_bill where lease = '" + building.mine() + "' and year = 2027 and taken_back is not null")).isEqualTo(2);
        assertThat(count("charge_bill where lease = '" + building.mine() + "' and year = 2027 and taken_back is null and version = 2")).isEqualTo(2);
        assertThat(told()).isEqualTo(before + 1);
        assertThat(desk.ledgers().broken(account)).isZero();
    }

    private static String in2027(String file) {
        return file.replace(",2026,", ",2027,");
    }

    /** What the job does, and does nothing more of when it comes again. */
    private UUID putRightNow() {
        return putRightNow(building.schedule());
    }

    private UUID putRightNow(String schedule) {
        var order = desk.ledgers().ids("charge_put_right where done_at is null and schedule = (select id from charge_schedule where reference = '" + schedule + "')").getFirst();
        var handler = handlers.stream().filter(each -> each.task().equals("leasehold.put-right")).findFirst().orElseThrow();
        handler.handle("test", order + " ").block();
        handler.handle("again", order + " ").block();
        return order;
    }

    @Test
    void nothingGoesOutWithoutASummaryThatAManagerCompared() {
        desk.rightsAreNotChecked();
        assertThat(bills.send(OFFICER).block()).isInstanceOf(Outcome.NoRights.class);
        run();
        assertThat(entries()).isEmpty();
        var sending = bills.sending(MANAGER).block();
        assertThat(sending.confirms()).isTrue();
        assertThat(bills.sending(OFFICER).block().confirms()).isFalse();
        assertThat(bills.confirmRights(OFFICER, Map.of("checked", "yes", "text", sending.textHash())).block()).isInstanceOf(Outcome.NotHere.class);
        assertThat(bills.confirmRights(MANAGER, Map.of("text", sending.textHash())).block()).isInstanceOf(Outcome.Wrong.class);
        assertThat(bills.confirmRights(MANAGER, Map.of("checked", "yes", "text", UUID.randomUUID().toString())).block()).isInstanceOf(Outcome.NotNow.class);
        assertThat(bills.confirmRights(MANAGER, Map.of("checked", "yes", "text", sending.textHash())).block()).isInstanceOf(Outcome.Done.class);
        run();
        assertThat(entries()).hasSize(1);
    }

    /** Spent 900.00 of the year's 1,600.00: two of six parts are 300.00 and its fee 30.00, and 100.00 saved, against 686.66. */
    @Test
    void whatTheYearCameToIsABillOrACreditAndItsCostsAreDemanded() {
        run();
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "900.00", "", "2026-07-10,,,")));
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years().replace("12.50,", "12.50,2027-05-03"));
        var neighbours = desk.ledgers().account("service-charge", building.neighbour().agreement());
        run();
        assertThat(entries()).contains("service-charge -25666 2027-06-01");
        assertThat(page(building.me().person(), bill(5))).contains("What the year 2026 to 2027 came to",
                "You do not have to pay this bill: £256.66 is taken off your account. Other bills on it are still to be paid.");
        assertThat(page(building.me().person(), "/service-charges/" + building.mine() + "/2026/spent")).contains(bill(5));
        assertThat(count("ledger_entry where account = '" + neighbours.id() + "'")).isPositive();
        assertThat(count("charge_asked a join charge_cost c on c.id = a.cost where c.reference = '" + building.schedule() + "-1' and a.asked = '2027-05-06' and a.amount = 90000"))
                .as("of both leases").isEqualTo(2);
    }

    /** The accounts of 2023 to 2024 are late, and leaseholders were told of the cost in time. The same sums as above, and none of its quarters. */
    @Test
    void aYearOfLongAgoIsSettledOnceItsStatementIsOut() {
        Building.changes(imports, "charge-years", building.years("2027-01-11").replace(",2026,", ",2023,"));
        Building.changes(imports, "apportionments", building.parts().replace(",2026,", ",2023,"));
        Building.changes(imports, "charge-estimates", building.estimates().replace(",2026,", ",2023,"));
        building.nothingElse(database, 2023);
        Building.changes(imports, "charge-costs", Building.costs(building.cost("23", "cleaning", "900.00", "", "2023-07-10,,2024-01-05,").replace(",2026,", ",2023,")));
        desk.ledgers().run("insert into charge_bill_open (lease, year, number, why, should_be, seen_at) values ('" + building.theirs() + "', 2021, 5, 'late-cost', 0, now())");
        var night = "test-" + UUID.randomUUID();
        bills().handle(night, "").block();
        assertThat(pages(night)).contains(night + ":2021:", night + ":2023:", night + ":2024:", night + ":2026:").doesNotContain(night + ":2022:").doesNotHaveDuplicates();
        desk.billed(building.mine(), 2023);
        assertThat(entries()).containsExactly("service-charge -25666 2027-02-09");
    }

    /** Nothing of either is open and no statement is out; what was due before 2027 the system before has sent. */
    @Test
    void yearsOfOurQuartersAreLookedAtHoweverLongAgo() {
        Building.changes(imports, "charge-years", building.years().replace(",2026,", ",2024,"));
        Building.changes(imports, "charge-years", building.years().replace(",2026,", ",2028,"));
        clock.set(Instant.parse("2033-01-11T09:00:00Z"));
        var night = "test-" + UUID.randomUUID();
        bills().handle(night, "").block();
        assertThat(pages(night)).contains(night + ":2028:").doesNotContain(night + ":2024:").doesNotHaveDuplicates();
    }

    @Test
    void aLeaseWithoutAnAccountIsShownToTheTeam() {
        send(building.theirs()).block();
        assertThat(bills.sending(OFFICER).block().open()).extracting(Bills.OpenBill::lease, Bills.OpenBill::why)
                .contains(tuple(building.theirs(), "no-account"));
    }

    /** Of 120 leases one cost is late; behind them one waits for a statement. */
    @Test
    void whatThereIsToLookAtIsCountedByItsReasonAndReadPageByPage() {
        desk.ledgers().run("delete from charge_bill_open");
        desk.ledgers().run("insert into charge_bill_open select 'LK ' || n, 2026, 5, 'late-cost', 100, now() from generate_series(1, 120) n");
        desk.ledgers().run("insert into charge_bill_open values ('LK 1', 2026, 4, 'statement', 100, now())");
        var first = bills.sending(OFFICER).block();
        assertThat(first.counts()).containsExactly(new Bills.OpenCount("late-cost", 120), new Bills.OpenCount("statement", 1));
        var second = bills.sending(OFFICER, "", first.next().orElseThrow()).block();
        assertThat(second.next()).isEmpty();
        assertThat(Stream.concat(first.open().stream(), second.open().stream()).map(Bills.OpenBill::place)).hasSize(121).doesNotHaveDuplicates().last().isEqualTo("statement 2026 4 LK 1");
        assertThat(bills.sending(OFFICER, "statement", "").block().open()).extracting(Bills.OpenBill::place).containsExactly("statement 2026 4 LK 1");
        assertThat(bills.sending(OFFICER, "nonsense", "nonsense").block().open()).isEqualTo(first.open());
        assertThat(bills.sending(OFFICER, "", second.open().getLast().place()).block().open()).as("all of them were seen").isEqualTo(first.open());
        var page = LeaseholdDesk.officersPage(client, "/service-charges/bills");
        assertThat(page).contains("A cost came too late, and nobody has decided about it: 120", "A statement of the year is not out yet: 1", "href=\"/service-charges/bills?why=statement\"", "rel=\"next\"");
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/bills?why=statement")).contains("LK 1").doesNotContain("LK 2", "rel=\"next\"");
        As.officer(client, "leasehold").get().uri("/api/service-charges/bills?why=statement").exchange().expectBody().jsonPath("$.open.length()").isEqualTo(1).jsonPath("$.counts.length()").isEqualTo(2);
    }

    @Test
    void isNotThereForAnybodyElse() {
        var resident = LeaseholdDesk.resident(building.me().person());
        assertThat(bills.sending(resident).block()).isNull();
        assertThat(bills.correct(resident, building.mine(), 2026, 4, WHY).block()).isInstanceOf(Outcome.NotHere.class);
        assertThat(bills.send(resident).block()).isInstanceOf(Outcome.NotHere.class);
        As.officer(client, "repairs").get().uri("/api/service-charges/bills").exchange().expectStatus().isNotFound();
        As.officer(client, "leasehold").get().uri("/api/service-charges/bills").exchange().expectStatus().isOk();
    }

    @Test
    void theTeamOpensAnyLeasesYearAndOthersOnStaffDoNot() {
        var year = "/service-charges/" + building.mine() + "/2026";
        As.officerPages(client, "leasehold").get().uri(year).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk();
        As.officerPages(client, "leasehold").get().uri("/service-charges?lease=" + building.mine()).accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isSeeOther().expectHeader().valueEquals("Location", "/service-charges/" + building.mine());
        As.officer(client, "leasehold").get().uri("/api/service-charges/" + building.mine()).exchange().expectStatus().isOk();
        As.officerPages(client, "repairs").get().uri(year).accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound();
        run();
        assertThat(LeaseholdDesk.officersPage(client, bill(4))).contains("name=\"why\"");
        assertThat(LeaseholdDesk.agentsPage(client, bill(4))).as("who may not put it right").doesNotContain("name=\"why\"");
        new Register(database).leaves(building.me().person(), building.me());
        assertThat(status(building.me().person(), bill(4))).isEqualTo(404);
    }

    private void cheaper() {
        Building.changes(imports, "charge-estimates", building.estimates().replace("1000.00", "600.00"));
    }

    private void run() {
        send().block();
        send(building.theirs()).block();
    }

    private Mono<Void> send() {
        return send(building.mine());
    }

    /** The page of leases that this one is on. */
    private Mono<Void> send(String lease) {
        return bills().handle("test-" + UUID.randomUUID(), "2026 " + lease.substring(0, lease.length() - 1));
    }

    private ReactiveJobHandler bills() {
        return handlers.stream().filter(handler -> handler.task().equals("leasehold.bills")).findFirst().orElseThrow();
    }

    private List<String> pages(String night) {
        return database.sql("select task_instance from scheduled_tasks where task_name = 'leasehold.bills' and task_instance like $1 order by 1")
                .bind(0, night + ":%").mapValue(String.class).all().collectList().block();
    }

    private List<String> entries() {
        return desk.entries(account);
    }

    private List<String> open() {
        return bills.sending(OFFICER).block().open().stream().filter(bill -> bill.lease().equals(building.mine())).map(Bills.OpenBill::why).toList();
    }

    private long told() {
        return desk.told(building.me().person(), "service-charge-bill");
    }

    private long count(String from) {
        return desk.ledgers().count(from);
    }

    private String bill(int number) {
        return "/service-charges/" + building.mine() + "/2026/bills/" + number;
    }

    private int status(String person, String path) {
        return LeaseholdDesk.status(client, person, path);
    }

    private String page(String person, String path) {
        return LeaseholdDesk.page(client, person, path);
    }
}
