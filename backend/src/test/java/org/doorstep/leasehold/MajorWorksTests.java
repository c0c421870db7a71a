package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.Route;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.leasehold.MajorWorks.Billing;
import org.doorstep.leasehold.MajorWorks.Planned;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Works are billed after their consultation, each lease once, and paid at once or over time, followed on the ledger. */
@IntegrationTest
class MajorWorksTests {

    private static final CurrentUser.Staff MANAGER = new CurrentUser.Staff("login-manager", "Mo Reid", Set.of(Role.MANAGER), Set.of("leasehold"), Optional.empty());
    private static final CurrentUser.Staff OFFICER = new CurrentUser.Staff("login-leasehold", "Ola Grant", Set.of(Role.OFFICER), Set.of("leasehold"), Optional.empty());
    private static final Map<String, String> SIX_THOUSAND = Map.of("total", "6000.00");
    private static final Map<String, String> ONE_YEAR = Map.of("offer", "one-year");

    @Autowired
    WebTestClient client;

    @Autowired
    MajorWorks works;

    @Autowired
    Bills bills;

    @Autowired
    Consultations consultations;

    @Autowired
    Accounts accounts;

    @Autowired
    Imports imports;

    @Autowired
    DatabaseClient database;

    @Autowired
    List<ReactiveJobHandler> handlers;

    @Autowired
    TestClock.Standing clock;

    private Building building;
    private Ledgers.Account account;
    private CurrentUser me;

    @BeforeEach
    void aBuildingWithAnAccountAndACheckedSummary() {
        clock.set(TestClock.START);
        building = Building.of(imports, database);
        account = new Ledgers(database).account("major-works", building.me().agreement());
        me = new CurrentUser.Resident("login", building.me().person());
        bills.confirmRights(MANAGER, Map.of("checked", "yes", "text", bills.sending(MANAGER).block().textHash())).block();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        new Ledgers(database).run("delete from rights_check");
    }

    /** Two, three and one part of six: the landlord bears the last. */
    @Test
    void everyLeaseIsBilledItsShareOnce() {
        var reference = consulted();
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(1, List.of(building.theirs())));
        var theirs = new Ledgers(database).account("major-works", building.neighbour().agreement());
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(1, List.of()));
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(0, List.of()));
        assertThat(works.bill(OFFICER, reference, Map.of("total", "7000.00")).block()).isInstanceOf(Billing.NotNow.class);
        assertThat(entries(account)).containsExactly("major-works 200000 2027-04-14");
        assertThat(entries(theirs)).containsExactly("major-works 300000 2027-04-14");
        assertThat(page("/accounts/" + account.reference())).contains("/service-charges/" + building.mine() + "/works");
        assertThat(page("/service-charges/" + building.mine() + "/works")).contains("£2,000.00", "You are up to date", "12 months, no interest")
                .doesNotContain("36 months", "What you pay, because we missed a step");
        assertThat(count("contact where kind = 'major-works-bill' and person = '" + building.me().person() + "'")).isEqualTo(1);
    }

    @Test
    void severalOfficersAtOnceBillItOnce() {
        var reference = consulted();
        Flux.range(0, 4).flatMap(_ -> works.bill(OFFICER, reference, SIX_THOUSAND).subscribeOn(Schedulers.boundedElastic())).blockLast();
        assertThat(entries(account)).hasSize(1);
        assertThat(count("works_bill where lease = '" + building.mine() + "'")).isEqualTo(1);
    }

    /** A contract before leaseholders' days were over: "£250 per leaseholder" (LH-4). */
    @Test
    void nobodyPaysMoreThanTheCapWhereAStepWasMissed() {
        var reference = planned();
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isInstanceOf(Billing.NotNow.class);
        move(reference, 1, Map.of("step", "contract", "on", "2027-01-12", "contractor", "Roofs"));
        works.bill(OFFICER, reference, SIX_THOUSAND).block();
        assertThat(entries(account)).containsExactly("major-works 25000 2027-02-09");
        assertThat(page("/service-charges/" + building.mine() + "/works")).contains("What you pay, because we missed a step", "£250.00");
    }

    @Test
    void nothingIsAskedForWithoutASumOrACheckedSummary() {
        var reference = consulted();
        assertThat(works.bill(OFFICER, reference, Map.of("total", "-5")).block()).isInstanceOf(Billing.Wrong.class);
        assertThat(works.bill(me, reference, SIX_THOUSAND).block()).isInstanceOf(Billing.NotHere.class);
        new Ledgers(database).run("delete from rights_check");
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isInstanceOf(Billing.NoRights.class);
        assertThat(entries(account)).isEmpty();
    }

    /** Agreed on 17 March, the first of twelve parts is due on 1 May. */
    @Test
    void aPlanIsProposedAgreedOnceAndFollowedOnTheLedger() {
        works.bill(OFFICER, consulted(), SIX_THOUSAND).block();
        var bill = bill();
        assertThat(works.propose(me, building.mine(), bill, Map.of("offer", "three-years")).block()).isInstanceOf(Planned.Wrong.class);
        assertThat(works.answer(OFFICER, building.mine(), bill, Map.of("agree", "yes")).block()).isInstanceOf(Planned.NotNow.class);
        var proposed = Flux.range(0, 4).flatMap(_ -> works.propose(me, building.mine(), bill, ONE_YEAR).subscribeOn(Schedulers.boundedElastic())).collectList().block();
        assertThat(proposed.stream().filter(Planned.Done.class::isInstance)).hasSize(1);
        assertThat(works.proposals(OFFICER).block()).extracting(MajorWorks.Proposal::bill).contains(bill);
        assertThat(works.answer(OFFICER, building.mine(), bill, Map.of("agree", "no")).block()).isInstanceOf(Planned.Wrong.class);
        var answered = Flux.range(0, 4).flatMap(i -> works.answer(OFFICER, building.mine(), bill, Map.of("agree", i % 2 == 0 ? "yes" : "no", "words", "So be it"))
                .subscribeOn(Schedulers.boundedElastic())).collectList().block();
        assertThat(answered.stream().filter(Planned.Done.class::isInstance)).hasSize(1);
        assertThat(works.proposals(OFFICER).block()).extracting(MajorWorks.Proposal::bill).doesNotContain(bill);
        assertThat(count("contact where kind = 'payment-plan-answered' and person = '" + building.me().person() + "'")).isEqualTo(1);
    }

    @Test
    void whoDoesNotPayAPartIsBehindAndWhoPaysIsNot() {
        works.bill(OFFICER, consulted(), SIX_THOUSAND).block();
        works.propose(me, building.mine(), bill(), ONE_YEAR).block();
        works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "yes")).block();
        var plan = works.of(me, building.mine()).block().bills().getFirst().plan().orElseThrow();
        assertThat(plan.parts().stream().map(WorksView.WorksPart::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(200_000));
        assertThat(plan.parts().getFirst().due()).isEqualTo(LocalDate.of(2027, 5, 1));
        clock.set(Instant.parse("2027-05-01T12:00:00Z"));
        assertThat(behind()).isEqualTo(Money.ZERO);
        clock.set(Instant.parse("2027-05-02T12:00:00Z"));
        assertThat(behind()).isEqualTo(new Money(16_667));
        accounts.post(new CurrentUser.System("payments"), account.id(),
                NewEntry.payment(Route.CARD, new Money(16_667), LocalDate.of(2027, 5, 1), "card", "PAY-" + UUID.randomUUID())).block();
        assertThat(behind()).isEqualTo(Money.ZERO);
    }

    /** 4.5 per cent a year on 20,000.00 are 75.00 in the first month. */
    @Test
    void interestComesWithItsPartOnce() {
        works.bill(OFFICER, consulted(), Map.of("total", "60000.00")).block();
        assertThat(works.propose(me, building.mine(), bill(), Map.of("offer", "ten-years")).block()).isInstanceOf(Planned.Done.class);
        works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "yes")).block();
        clock.set(Instant.parse("2027-05-02T12:00:00Z"));
        interest();
        interest();
        assertThat(entries(account)).containsExactly("major-works 2000000 2027-04-14", "major-works 7500 2027-05-01");
    }

    @Test
    void isNotThereForAnybodyElse() {
        var path = "/service-charges/" + building.mine() + "/works";
        assertThat(status(building.neighbour().person(), path)).isEqualTo(404);
        assertThat(status(building.me().person(), "/works-plans")).isEqualTo(404);
        As.officerPages(client, "leasehold").get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk();
        As.officerPages(client, "leasehold").get().uri("/works-plans").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk();
        As.officer(client, "repairs").get().uri("/api" + path).exchange().expectStatus().isNotFound();
    }

    private String planned() {
        var begun = consultations.begin(OFFICER, Map.of("kind", "works", "schedule", building.schedule(), "title", "A new roof", "what", "The roof is replaced",
                "why", "It leaks", "details", "At our office", "dearest", "4,200.00")).block();
        return ((Consultations.Begun.Planned) begun).reference();
    }

    /** Every step in its time: the contract of 17 March went to the lowest estimate. */
    private String consulted() {
        clock.set(Instant.parse("2027-01-08T09:00:00Z"));
        var reference = planned();
        move(reference, 1, Map.of("step", "intention"));
        clock.set(Instant.parse("2027-02-11T09:00:00Z"));
        move(reference, 2, Map.of("step", "estimates", "contractor1", "Roofs", "amount1", "6000.00", "contractor2", "Tiles", "amount2", "7000.00"));
        clock.set(Instant.parse("2027-03-17T12:00:00Z"));
        move(reference, 3, Map.of("step", "contract", "on", "2027-03-17", "contractor", "Roofs"));
        return reference;
    }

    private void move(String reference, int version, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", String.valueOf(version));
        assertThat(consultations.move(OFFICER, reference, all).block()).isInstanceOf(Consultations.Moved.Done.class);
    }

    private String bill() {
        return works.of(me, building.mine()).block().bills().getFirst().reference();
    }

    private Money behind() {
        return works.of(me, building.mine()).block().standing().orElseThrow().behind();
    }

    private void interest() {
        handlers.stream().filter(handler -> handler.task().equals("leasehold.interest")).findFirst().orElseThrow().handle("test-" + UUID.randomUUID(), "").block();
    }

    private List<String> entries(Ledgers.Account of) {
        return database.sql("select type || ' ' || amount || ' ' || effective as line from ledger_entry where account = $1 order by seq")
                .bind(0, of.id()).mapValue(String.class).all().collectList().block();
    }

    private long count(String from) {
        return new Ledgers(database).count(from);
    }

    private int status(String person, String path) {
        return As.residentPages(client, person).get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectBody().returnResult().getStatus().value();
    }

    private String page(String path) {
        return As.residentPages(client, building.me().person()).get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }
}
