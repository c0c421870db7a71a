package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.CostlyHeads.Answered;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Costs over the limit of section 20 that nobody was asked about: listed to the team, and paid up to the limit once it says so. */
@IntegrationTest
class CostlyHeadsTests {

    @Autowired
    WebTestClient client;

    @Autowired
    CostlyHeads heads;

    @Autowired
    Imports imports;

    @Autowired
    DatabaseClient database;

    @Autowired
    LeaseholdDesk desk;

    private Building building;

    /** Of 3,000.00 for repairs the neighbour bears three of six parts; of 500.00 for cleaning 250.00: over the limit of a long agreement alone. */
    @BeforeEach
    void spent() {
        building = desk.building();
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "repairs", "1800.00", "", "2026-07-10,,,"),
                building.cost("2", "repairs", "1200.00", "", "2026-07-11,,,"), building.cost("3", "cleaning", "500.00", "", "2026-07-10,,,")));
    }

    @Test
    void aHeadOverTheLimitIsListedToTheTeamUntilItSaysWhatItIs() {
        assertThat(ours()).singleElement().satisfies(head -> {
            assertThat(head.name()).isEqualTo(building.schedule() + " 2026 repairs");
            assertThat(head.spent()).isEqualTo(new Money(300_000));
            assertThat(head.dearest()).isEqualTo(new Money(150_000));
            assertThat(head.answer()).isEmpty();
        });
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/costly?schedule=" + building.schedule())).contains(building.schedule() + " 2026 repairs", "£1,500.00", "Nothing yet",
                "/service-charges/costly?schedule=" + building.schedule() + "&amp;head=" + building.schedule() + "%202026%20repairs#costly-sort");
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/costly?schedule=" + building.schedule() + "&head=" + building.schedule() + " 2026 repairs"))
                .contains("value=\"" + building.schedule() + " 2026 repairs\"");
        assertThat(heads.answer(OFFICER, said("not-needed")).block()).isInstanceOf(Answered.Done.class);
        assertThat(ours()).singleElement().satisfies(head -> assertThat(head.answer()).contains(AskedFirst.NOT_NEEDED));
        assertThat(spentPage()).contains("£1,000.00").doesNotContain("you pay at most");
    }

    /** Two of six parts of 3,000.00 are 1,000.00: each pays 250.00 of them, or 100.00 of a long agreement. */
    @ParameterizedTest
    @CsvSource({"limit-works, £250.00", "limit-agreement, £100.00"})
    void whatNobodyWasAskedAboutIsPaidUpToTheLimit(String answer, String most) {
        assertThat(spentPage()).contains("£1,000.00");
        assertThat(heads.answer(OFFICER, said(answer)).block()).isInstanceOf(Answered.Done.class);
        assertThat(spentPage()).contains("Repairs: you pay at most " + most).doesNotContain("£1,000.00</td>");
        assertThat(heads.answer(OFFICER, said("not-needed")).block()).isInstanceOf(Answered.Done.class);
        assertThat(spentPage()).doesNotContain("you pay at most");
    }

    /** 250.00 are not over the limit of works; of a long agreement they are. */
    @Test
    void aHeadIsListedByTheLimitOfWhatItIsFor() {
        var cleaning = building.schedule() + " 2026 cleaning";
        assertThat(names()).containsExactly(building.schedule() + " 2026 repairs", cleaning);
        assertThat(all()).extracting(CostlyHeads.CostlyHead::spending).containsOnly(Optional.empty());
        assertThat(sort(cleaning, "works")).isInstanceOf(Answered.Done.class);
        assertThat(names()).doesNotContain(cleaning);
        assertThat(sort(cleaning, "agreement")).isInstanceOf(Answered.Done.class);
        assertThat(names()).contains(cleaning);
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/costly?schedule=" + building.schedule())).contains(cleaning, "An agreement of more than 12 months", "£250.00");
    }

    /** It waits for no answer, and whoever said so by mistake finds it again. */
    @Test
    void whatIsNeitherIsListedLastAndCanBeSaidAnew() {
        var cleaning = building.schedule() + " 2026 cleaning";
        var repairs = building.schedule() + " 2026 repairs";
        var open = heads.list(OFFICER, building.schedule()).block().open();
        assertThat(sort(repairs, "neither")).isInstanceOf(Answered.Done.class);
        assertThat(names()).containsExactly(cleaning, repairs);
        assertThat(heads.list(OFFICER, building.schedule()).block().open()).isEqualTo(open - 1);
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/costly?schedule=" + building.schedule())).contains(repairs, "Neither, as insurance or electricity",
                "No answer is needed");
        assertThat(sort(repairs, "works")).isInstanceOf(Answered.Done.class);
        assertThat(names()).containsExactly(repairs, cleaning);
        assertThat(heads.list(OFFICER, building.schedule()).block().open()).isEqualTo(open);
    }

    @Test
    void whatAHeadIsForIsSaidByTheTeamOfAHeadThereIs() {
        var repairs = building.schedule() + " 2026 repairs";
        assertThat(sort(repairs, "perhaps")).isInstanceOf(Answered.Wrong.class);
        assertThat(sort(building.schedule() + " 2026 reserve", "works")).isInstanceOf(Answered.Wrong.class);
        assertThat(sort(building.schedule() + " 1999 repairs", "works")).isInstanceOf(Answered.Wrong.class);
        assertThat(heads.sort(LeaseholdDesk.AGENT, Map.of("head", repairs, "spending", "works")).block()).isInstanceOf(Answered.NotHere.class);
        var again = As.officerPages(client, "leasehold").post().uri("/service-charges/costly/spending").accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData("head", repairs).with("spending", "")).exchange().expectStatus().isEqualTo(422)
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(again).contains("id=\"spending-error\"", "value=\"" + repairs + "\"");
        As.officer(client, "leasehold").post().uri("/api/service-charges/costly/spending").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("head", repairs, "spending", "works")).exchange().expectStatus().isOk();
    }

    /** Of 520.00 the neighbour's half is 260.00, and stays so when the flat beside theirs is sold and the year's file names the buyer too. */
    @Test
    void aHomeThatWasSoldCountsOnce() {
        var buyer = new Register(database).sold(building.me(), "2026-09-30", "2026-10-01");
        var bought = Building.one(database, "select reference from agreement where id = $1", buyer.agreement());
        Building.changes(imports, "apportionments", "schedule,year,lease,weight\n%s,2026,%s,2\n".formatted(building.schedule(), bought));
        Building.changes(imports, "charge-costs", Building.costs(building.cost("4", "cleaning", "20.00", "", "2026-07-12,,,")));
        sort(building.schedule() + " 2026 cleaning", "works");
        assertThat(all()).extracting(CostlyHeads.CostlyHead::head, CostlyHeads.CostlyHead::dearest)
                .containsExactly(tuple("repairs", new Money(150_000)), tuple("cleaning", new Money(26_000)));
    }

    /** Its statement is late, and what it came to goes out tonight: of 3,000.00 two homes bear 1,000.00 and 1,500.00. */
    @Test
    void aHeadOfAYearLongOverIsListedWhileABillOfItMayGoOut() {
        var old = building.schedule() + " 2023 repairs";
        oldYear(desk.building(), "2027-01-04");
        oldYear(building, "2026-11-02");
        assertThat(names()).as("the system before settled it").isNotEmpty().doesNotContain(old);
        var open = heads.list(OFFICER, building.schedule()).block().open();
        oldYear(building, "2027-01-05");
        assertThat(names()).contains(old);
        assertThat(heads.list(OFFICER, building.schedule()).block().open()).isEqualTo(open + 1);
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/costly?schedule=" + building.schedule())).contains(old);
    }

    private void oldYear(Building of, String issued) {
        Building.changes(imports, "charge-years", in2023(of.years(issued)));
        Building.changes(imports, "apportionments", in2023(of.parts()));
        Building.changes(imports, "charge-costs", in2023(Building.costs(of.cost("23", "repairs", "3000.00", "", "2023-07-10,,2024-07-01,"))));
    }

    private static String in2023(String file) {
        return file.replace(",2026,", ",2023,");
    }

    @Test
    void aConsultationThatIsNamedIsOneOfItsSchedule() {
        var fields = new HashMap<>(said("asked"));
        assertThat(fieldOf(fields)).isEqualTo("consultation");
        fields.put("consultation", desk.notified(desk.building(), "works"));
        assertThat(fieldOf(fields)).isEqualTo("consultation");
        var reference = desk.notified(building, "works");
        fields.put("consultation", reference);
        assertThat(heads.answer(OFFICER, fields).block()).isInstanceOf(Answered.Done.class);
        assertThat(ours()).singleElement().satisfies(head -> assertThat(head.consultation()).contains(reference));
    }

    @ParameterizedTest
    @CsvSource({"head, ''", "head, S 2026 nothing", "head, S soon repairs", "answer, perhaps", "why, ''"})
    void refusesWhatCannotBe(String field, String value) {
        var fields = new HashMap<>(said("not-needed"));
        fields.put(field, value.replace("S ", building.schedule() + " "));
        assertThat(fieldOf(fields)).isEqualTo(field);
    }

    @Test
    void theHeadsOfOneScheduleAreFoundByItsReference() {
        var other = desk.building();
        Building.changes(imports, "charge-costs", Building.costs(other.cost("1", "repairs", "3000.00", "", "2026-07-10,,,")));
        assertThat(names()).isNotEmpty().allMatch(name -> name.startsWith(building.schedule() + " "));
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/costly?schedule=" + other.schedule()))
                .contains(other.schedule() + " 2026 repairs", "value=\"" + other.schedule() + "\"").doesNotContain(building.schedule());
        var told = As.officer(client, "leasehold").get().uri("/api/service-charges/costly?schedule=" + other.schedule()).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(told).contains(other.schedule()).doesNotContain(building.schedule());
        assertThat(heads.list(OFFICER, "").block().heads()).hasSizeLessThanOrEqualTo(CostlyHeads.LISTED);
    }

    @Test
    void isNotThereForAnybodyElse() {
        As.resident(client, building.me().person()).get().uri("/api/service-charges/costly").exchange().expectStatus().isNotFound();
        As.officer(client, "repairs").get().uri("/api/service-charges/costly").exchange().expectStatus().isNotFound();
        assertThat(LeaseholdDesk.status(client, building.me().person(), "/service-charges/costly")).isEqualTo(404);
        assertThat(post("repairs", said("limit-works"))).isEqualTo(404);
        assertThat(api("repairs", said("limit-works"))).isEqualTo(404);
        assertThat(post("leasehold", Map.of())).isEqualTo(422);
        assertThat(api("leasehold", Map.of())).isEqualTo(422);
        assertThat(post("leasehold", said("limit-works"))).isEqualTo(303);
        assertThat(api("leasehold", said("not-needed"))).isEqualTo(200);
    }

    private Map<String, String> said(String answer) {
        return Map.of("head", building.schedule() + " 2026 repairs", "answer", answer, "why", "Many small jobs");
    }

    private Answered sort(String head, String spending) {
        return heads.sort(OFFICER, Map.of("head", head, "spending", spending)).block();
    }

    private List<String> names() {
        return all().stream().map(CostlyHeads.CostlyHead::name).toList();
    }

    private List<CostlyHeads.CostlyHead> all() {
        return heads.list(OFFICER, building.schedule()).block().heads();
    }

    private List<CostlyHeads.CostlyHead> ours() {
        return all().stream().filter(head -> head.head().equals("repairs")).toList();
    }

    private String fieldOf(Map<String, String> fields) {
        return ((Answered.Wrong) heads.answer(OFFICER, fields).block()).problems().getFirst().field();
    }

    private String spentPage() {
        return LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/spent");
    }

    private int post(String team, Map<String, String> fields) {
        var form = BodyInserters.fromFormData("x", "");
        fields.forEach(form::with);
        return As.officerPages(client, team).post().uri("/service-charges/costly").accept(MediaType.TEXT_HTML).body(form).exchange()
                .expectBody().returnResult().getStatus().value();
    }

    private int api(String team, Map<String, String> fields) {
        return As.officer(client, team).post().uri("/api/service-charges/costly").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(fields).exchange().expectBody().returnResult().getStatus().value();
    }
}
