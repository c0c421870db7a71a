package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.leasehold.LateCosts.Decided;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** A warning of works that are not billed has an end: a bill, an answer, or a reason why there is none. The contract is of 17 March 2027. */
@IntegrationTest
class WorksNotBilledTests {

    private static final Instant SAVABLE = Instant.parse("2028-07-03T09:00:00Z");

    @Autowired
    WebTestClient client;

    @Autowired
    LateCosts costs;

    @Autowired
    MajorWorks majorWorks;

    @Autowired
    WorksSums sums;

    @Autowired
    CostlyHeads heads;

    @Autowired
    @Qualifier("leaseholdCostsHealth")
    ReactiveHealthIndicator health;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    TestClock.Standing clock;

    private Building building;
    private String reference;

    @BeforeEach
    void worksWithAContract() {
        building = desk.building();
        reference = desk.consulted(building);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        desk.rightsAreNotChecked();
    }

    /** What is posted on Friday 15 September 2028 is served on the 19th: too late for 17 March 2027, and not for the 20th. */
    @Test
    void whatIsLostAlreadyIsNoAlarmAndIsListedLast() {
        var savable = desk.consulted(desk.building());
        contract(savable, "2027-03-20");
        clock.set(Instant.parse("2028-09-15T09:00:00Z"));
        assertThat(costs.warnings(OFFICER).block().works()).extracting(WorksWarning::consultation).containsSubsequence(savable, reference);
        assertThat(works()).singleElement().satisfies(warning -> assertThat(warning.late()).isTrue());
        var pressing = pressing();
        assertThat(pressing).isPositive();
        contract(savable, "2027-03-17");
        assertThat(pressing()).isEqualTo(pressing - 1);
    }

    @Test
    void whatAChargeOfAYearIsPutDownToIsNotListed() {
        clock.set(SAVABLE);
        assertThat(works()).hasSize(1);
        assertThat(heads.answer(OFFICER, Map.of("head", building.schedule() + " 2026 repairs", "answer", "asked", "consultation", reference, "why", "It was the roof"))
                .block()).isInstanceOf(CostlyHeads.Answered.Done.class);
        assertThat(works()).isEmpty();
    }

    @Test
    void theTeamSaysWhyTheyAreNotBilledOnce() {
        clock.set(SAVABLE);
        for (var wrong : List.of(Map.<String, String>of(), Map.of("consultation", reference), Map.of("why", "x"), Map.of("consultation", "CON-AAAA-AAAA", "why", "x"),
                Map.of("consultation", reference, "why", "x".repeat(LateCosts.WHY_LIMIT + 1)))) {
            assertThat(costs.notBilled(OFFICER, wrong).block()).as("%s", wrong).isInstanceOf(Decided.Wrong.class);
        }
        assertThat(costs.notBilled(LeaseholdDesk.AGENT, said()).block()).isInstanceOf(Decided.NotHere.class);
        assertThat(works()).hasSize(1);
        var both = Flux.range(0, 4).flatMap(_ -> costs.notBilled(OFFICER, said()).subscribeOn(Schedulers.boundedElastic())).collectList().block();
        assertThat(both).filteredOn(Decided.Done.class::isInstance).hasSize(1);
        assertThat(works()).isEmpty();
        assertThat(costs.warnings(OFFICER).block().notBilled()).contains(new WorksNotBilled(reference, "A new roof", "Paid for from the reserve", SAVABLE, "Ola Grant"));
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/warnings")).contains("Works that we said are not billed", reference, "Paid for from the reserve",
                "Ola Grant, Monday 3 July 2028");
    }

    @Test
    void itIsSaidOnThePageAndAtTheApi() {
        clock.set(SAVABLE);
        var again = As.officerPages(client, "leasehold").post().uri("/service-charges/warnings/not-billed").accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData("consultation", reference).with("why", " ")).exchange().expectStatus().isEqualTo(422)
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(again).contains("id=\"why-error\"", "value=\"" + reference + "\"");
        As.officerPages(client, "leasehold").post().uri("/service-charges/warnings/not-billed").accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData("consultation", reference).with("why", "Paid for from the reserve")).exchange().expectStatus().isSeeOther();
        assertThat(works()).isEmpty();
        reference = desk.consulted(desk.building());
        clock.set(SAVABLE);
        assertThat(As.officer(client, "leasehold").post().uri("/api/service-charges/warnings/not-billed").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(said()).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody()).contains(reference, "Paid for from the reserve");
        As.officer(client, "repairs").post().uri("/api/service-charges/warnings/not-billed").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(said()).exchange().expectStatus().isNotFound();
    }

    /** Leaseholders were told of 6,000.00 in writing, and of the skylight that came on 8 January 2027 they were not: it is asked for until July 2028. */
    @Test
    void whatACorrectionAddedIsNotWhatALetterOfBeforeToldOf() {
        desk.rightsAreChecked();
        desk.ledgers().account("major-works", building.me().agreement());
        majorWorks.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2026-03-02", "told", "2027-03-15")).block();
        desk.run("leasehold.works-look");
        clock.set(Instant.parse("2028-06-01T09:00:00Z"));
        assertThat(works()).as("told").isEmpty();
        clock.set(Instant.parse("2027-03-18T09:00:00Z"));
        assertThat(sums.correct(OFFICER, reference, Map.of("total", "6600.00", "why", "The skylight was left out", "incurred", "2027-01-08", "version", "1")).block())
                .isInstanceOf(WorksSums.SumCorrected.Done.class);
        var theirs = desk.ledgers().account("major-works", building.neighbour().agreement());
        clock.set(Instant.parse("2028-06-01T09:00:00Z"));
        assertThat(works()).singleElement().extracting(WorksWarning::since).isEqualTo(LocalDate.parse("2027-01-08"));
        clock.set(Instant.parse("2028-09-01T09:00:00Z"));
        var all = Map.of("total", "6600.00", "incurred", "2026-03-02");
        assertThat(majorWorks.bill(OFFICER, reference, all).block()).isInstanceOf(MajorWorks.Billing.TooLate.class);
        assertThat(desk.entries(theirs)).isEmpty();
        clock.set(Instant.parse("2028-06-01T09:00:00Z"));
        assertThat(majorWorks.bill(OFFICER, reference, all).block()).isInstanceOf(MajorWorks.Billing.Billed.class);
        assertThat(desk.entries(theirs)).hasSize(1);
    }

    /** Billed after all, to one of two: the other is warned of, until somebody says why again. */
    @Test
    void aBillThatGoesOutAfterAllBeginsItAnew() {
        clock.set(SAVABLE);
        costs.notBilled(OFFICER, said()).block();
        clock.set(Instant.parse("2028-07-04T09:00:00Z"));
        desk.rightsAreChecked();
        desk.ledgers().account("major-works", building.me().agreement());
        assertThat(majorWorks.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-04-01")).block()).isInstanceOf(MajorWorks.Billing.Billed.class);
        desk.run("leasehold.works-look");
        assertThat(works()).singleElement().satisfies(warning -> assertThat(warning.leases()).isEqualTo(1));
        clock.set(Instant.parse("2028-07-05T09:00:00Z"));
        assertThat(costs.notBilled(OFFICER, said()).block()).isInstanceOf(Decided.Done.class);
        assertThat(works()).isEmpty();
    }

    /** Said once the sum was told and one of two was billed. A sum that is put right, which sends that bill anew, and one that goes out later begin it again. */
    @Test
    void whatGoesOutAfterTheReasonBeginsItAnewHoweverOftenItWasSaid() {
        clock.set(SAVABLE);
        desk.rightsAreChecked();
        desk.ledgers().account("major-works", building.me().agreement());
        bill("6000.00");
        said("2028-07-04");
        assertThat(reasons()).hasSize(1);
        assertThat(works()).isEmpty();
        clock.set(Instant.parse("2028-07-05T09:00:00Z"));
        assertThat(sums.correct(OFFICER, reference, Map.of("total", "6600.00", "why", "One more invoice", "version", "1", "incurred", "2027-05-01")).block())
                .isInstanceOf(WorksSums.SumCorrected.Done.class);
        desk.run("leasehold.works-look");
        assertThat(works()).hasSize(1);
        assertThat(reasons()).as("it says nothing of the new sum").isEmpty();
        said("2028-07-06");
        assertThat(works()).isEmpty();
        assertThat(reasons()).hasSize(1);
        clock.set(Instant.parse("2028-07-07T09:00:00Z"));
        desk.ledgers().account("major-works", building.neighbour().agreement());
        bill("6600.00");
        assertThat(works()).isEmpty();
        assertThat(reasons()).as("everybody is billed").isEmpty();
    }

    /** Said of the wrong works: they are warned of as before. */
    @Test
    void aReasonIsTakenBackAndTheyAreWarnedOfAgain() {
        clock.set(SAVABLE);
        costs.notBilled(OFFICER, said()).block();
        assertThat(works()).isEmpty();
        assertThat(costs.warnAgain(LeaseholdDesk.AGENT, said()).block()).isInstanceOf(Decided.NotHere.class);
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/warnings")).contains("Warn of " + reference + " again");
        As.officerPages(client, "leasehold").post().uri("/service-charges/warnings/warned-again").accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData("consultation", reference)).exchange().expectStatus().isSeeOther();
        assertThat(works()).hasSize(1);
        assertThat(reasons()).isEmpty();
        assertThat(costs.warnAgain(OFFICER, said()).block()).as("there is none any more").isInstanceOf(Decided.Wrong.class);
        costs.notBilled(OFFICER, said()).block();
        assertThat(costs.warnAgain(OFFICER, said()).block()).isInstanceOf(Decided.Done.class);
        assertThat(desk.ledgers().count("audit_entry a join consultation c on c.id = a.subject_id and a.what = 'works.warned-again' where c.reference = '" + reference + "'")).isEqualTo(2);
    }

    /** It was said of the one of two that was not billed; a home that had no part gets one. */
    @Test
    void ofMoreLeasesThanItWasSaidOfTheReasonSaysNothing() {
        clock.set(SAVABLE);
        costs.notBilled(OFFICER, said()).block();
        assertThat(works()).isEmpty();
        var third = desk.building().mine();
        clock.set(SAVABLE);
        desk.ledgers().run("insert into charge_part (schedule, year, lease, weight) select schedule, year, '" + third + "', 1 from charge_part where lease = '" + building.mine() + "' and year = "
                + "(select year from consultation where reference = '" + reference + "')");
        assertThat(works()).singleElement().satisfies(warning -> assertThat(warning.leases()).isEqualTo(3));
        assertThat(reasons()).as("it says nothing of the third").isEmpty();
        assertThat(costs.notBilled(OFFICER, said()).block()).isInstanceOf(Decided.Done.class);
        assertThat(works()).isEmpty();
        assertThat(reasons()).hasSize(1);
    }

    private void bill(String total) {
        assertThat(majorWorks.bill(OFFICER, reference, Map.of("total", total, "incurred", "2027-04-01")).block()).isInstanceOf(MajorWorks.Billing.Billed.class);
        desk.run("leasehold.works-look");
    }

    private void said(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
        assertThat(costs.notBilled(OFFICER, said()).block()).isInstanceOf(Decided.Done.class);
    }

    private List<WorksNotBilled> reasons() {
        return costs.warnings(OFFICER).block().notBilled().stream().filter(reason -> reason.consultation().equals(reference)).toList();
    }

    private Map<String, String> said() {
        return Map.of("consultation", reference, "why", "Paid for from the reserve");
    }

    private void contract(String consultation, String day) {
        desk.ledgers().run("update consultation set contract_on = '" + day + "' where reference = '" + consultation + "'");
    }

    /** The health's figure. */
    private long pressing() {
        return (long) health.health().block().getDetails().get("works");
    }

    private List<WorksWarning> works() {
        return costs.warnings(OFFICER).block().works().stream().filter(warning -> warning.consultation().equals(reference)).toList();
    }
}
