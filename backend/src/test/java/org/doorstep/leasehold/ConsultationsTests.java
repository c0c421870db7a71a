package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.Consultations.Begun;
import org.doorstep.leasehold.Consultations.Moved;
import org.doorstep.leasehold.Consultations.Replied;
import org.doorstep.leasehold.Consultations.Said;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** A consultation from its plan to its reasons: who sees it, until when they may answer, and what comes next from when. */
@IntegrationTest
class ConsultationsTests {

    private static final CurrentUser.Staff OFFICER = new CurrentUser.Staff("login-leasehold", "Ola Grant", Set.of(Role.OFFICER),
            Set.of("leasehold"), Optional.empty());
    private static final Map<String, String> ROOF = Map.of("title", "A new roof", "what", "The roof is replaced", "why", "It leaks",
            "details", "At our office, weekdays 9am to 5pm", "dearest", "4,200.00");

    @Autowired
    WebTestClient client;

    @Autowired
    Consultations consultations;

    @Autowired
    List<Enclosed> enclosed;

    @Autowired
    Imports imports;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    private Building building;

    @BeforeEach
    void aBuilding() {
        clock.set(TestClock.START);
        building = Building.of(imports, database);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void isSeenByWhoPaysOnceItsFirstNoticeWasSentAndByNobodyElse() {
        var reference = planned("works");
        assertThat(status(building.me().person(), reference)).isEqualTo(404);
        assertThat(move(reference, 1, Map.of("step", "intention"))).isInstanceOf(Moved.Done.class);
        assertThat(status(building.me().person(), reference)).isEqualTo(200);
        assertThat(status(building.neighbour().person(), reference)).isEqualTo(200);
        assertThat(status(new Register(database).tenant().person(), reference)).isEqualTo(404);
        assertThat(status(new Register(database).household("lease", null).person(), reference)).isEqualTo(404);
        client.get().uri("/consultations/" + reference).accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
        As.officer(client, "leasehold").get().uri("/api/consultations/" + reference).exchange().expectStatus().isOk();
        As.officer(client, "repairs").get().uri("/api/consultations/" + reference).exchange().expectStatus().isNotFound();
        new Register(database).leaves(building.me().person(), building.me());
        assertThat(status(building.me().person(), reference)).isEqualTo(404);
    }

    /** Sent on 12 January by post: served on the 14th, which is the first of thirty days; the last is 12 February. */
    @Test
    void everybodyIsToldUntilWhenTheyMayAnswerAndTheNextStepWaitsForIt() {
        var reference = planned("works");
        move(reference, 1, Map.of("step", "intention"));
        assertThat(told(reference, "consultation-notice")).isEqualTo(2);
        assertThat(page(building.me().person(), reference)).contains("You can answer until the end of Friday 12 February 2027",
                "Statement of estimates, not before Saturday 13 February 2027", "A contractor you should ask for a price");
        assertThat(move(reference, 2, offers())).isEqualTo(new Moved.TooEarly(LocalDate.of(2027, 2, 13)));
        clock.set(Instant.parse("2027-02-13T09:00:00Z"));
        assertThat(move(reference, 2, offers())).isInstanceOf(Moved.Done.class);
        assertThat(told(reference, "consultation-estimates")).isEqualTo(2);
        assertThat(page(building.me().person(), reference)).contains("Roofs and Sons", "£9,000.00").doesNotContain("A contractor you should ask for a price");
    }

    /** Service Charges (Consultation Requirements) (England) Regulations 2003, schedule 4, part 2, paragraphs 1, 4 and 6. */
    @Test
    void theLettersSayWhatTheLawWantsThemToSay() {
        var reference = planned("works");
        move(reference, 1, Map.of("step", "intention"));
        assertThat(letter(reference, NoticeKind.CONSULTATION_NOTICE)).contains("notice of intention", "What we plan: The roof is replaced",
                "free of charge: At our office, weekdays 9am to 5pm", "Why we think it is needed: It leaks", "NN1 1DE", "It ends on Friday 12 February 2027",
                "name somebody from whom we should try to get an estimate");
        say(reference, Map.of("kind", "observation", "words", "Slates, not tiles"));
        clock.set(Instant.parse("2027-02-13T09:00:00Z"));
        assertThat(((Moved.Wrong) move(reference, 2, offers())).problems()).extracting(Problem::field).containsExactly("summary");
        var summed = new HashMap<>(offers());
        summed.put("summary", "One asked for slates. They cost twice as much.");
        assertThat(move(reference, 2, summed)).isInstanceOf(Moved.Done.class);
        assertThat(letter(reference, NoticeKind.CONSULTATION_ESTIMATES)).contains("Roofs and Sons: £9,000.00", "One asked for slates", "NN1 1DE", "It ends on");
        assertThat(page(building.neighbour().person(), reference)).contains("One asked for slates");
        // What was sent stays as it was sent.
        assertThat(letter(reference, NoticeKind.CONSULTATION_NOTICE)).contains("It ends on Friday 12 February 2027").doesNotContain("£9,000.00");
    }

    private String letter(String reference, NoticeKind kind) {
        var id = UUID.fromString(database.sql("select id::text from consultation where reference = $1").bind(0, reference).mapValue(String.class).one().block());
        var facts = enclosed.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow()
                .of(new CurrentUser.System("test"), new Subject("consultation", id), reference, Locale.ENGLISH).block();
        return String.join("\n", facts.paragraphs()) + "\n" + facts.rows().entrySet().stream().map(row -> row.getKey() + ": " + row.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anAnswerCountsUntilTheLastDayAndIsKeptOnce() {
        var reference = planned("works");
        move(reference, 1, Map.of("step", "intention"));
        var words = Map.of("kind", "observation", "words", "Slates, not tiles");
        clock.set(Instant.parse("2027-02-12T23:30:00Z"));
        assertThat(say(reference, words)).isInstanceOf(Said.Taken.class);
        assertThat(say(reference, words)).isInstanceOf(Said.Taken.class);
        assertThat(count("select count(*) from observation o join consultation c on c.id = o.consultation where c.reference = $1", reference)).isEqualTo(1);
        assertThat(page(building.me().person(), reference)).contains("Slates, not tiles");
        assertThat(page(building.neighbour().person(), reference)).doesNotContain("Slates, not tiles");
        clock.set(Instant.parse("2027-02-13T00:30:00Z"));
        assertThat(say(reference, words)).isInstanceOf(Said.Closed.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', hello, kind
            praise, hello, kind
            observation, '', words
            nomination, '   ', words
            """)
    void refusesAnAnswerThatSaysNothing(String kind, String words, String field) {
        var reference = planned("works");
        move(reference, 1, Map.of("step", "intention"));
        var said = (Said.Wrong) say(reference, Map.of("kind", kind, "words", words.strip()));
        assertThat(said.problems().getFirst().field()).isEqualTo(field);
    }

    @Test
    void bothDoorsTakeAndRefuseTheSame() {
        var reference = planned("agreement");
        move(reference, 1, Map.of("step", "intention"));
        for (var fields : List.of(Map.of("kind", "observation", "words", ""), Map.of("kind", "x", "words", "y"))) {
            assertThat(post(building.me().person(), reference, fields)).isEqualTo(422);
            assertThat(api(building.neighbour().person(), reference, fields)).isEqualTo(422);
        }
        var words = Map.of("kind", "observation", "words", "Too long an agreement");
        assertThat(post(building.me().person(), reference, words)).isEqualTo(303);
        assertThat(api(building.neighbour().person(), reference, words)).isEqualTo(200);
        assertThat(count("select count(distinct (o.stage, o.kind, o.words)) from observation o join consultation c on c.id = o.consultation where c.reference = $1",
                reference)).isEqualTo(1);
        assertThat(count("select count(*) from promise p join observation o on o.id = p.subject_id join consultation c on c.id = o.consultation "
                + "where c.reference = $1 and p.standard = 'national.leasehold.agreement-reply' and p.state = 'open'", reference)).isEqualTo(2);
        var stranger = new Register(database).tenant().person();
        assertThat(post(stranger, reference, words)).isEqualTo(404);
        assertThat(api(stranger, reference, words)).isEqualTo(404);
    }

    /** Twenty-one days for the reply: a promise, kept by whoever of two officers is first. */
    @Test
    void oneReplyIsSentThoughTwoOfficersWriteOne() {
        var reference = planned("agreement");
        move(reference, 1, Map.of("step", "intention"));
        say(reference, Map.of("kind", "observation", "words", "Why five years?"));
        var view = consultations.find(OFFICER, reference).block();
        var observation = view.observations().getFirst();
        assertThat(observation.replyBy()).contains(LocalDate.of(2027, 2, 2));
        var outcomes = Flux.range(1, 4).flatMap(i -> consultations.reply(OFFICER, reference, Map.of("observation", observation.id().toString(),
                "words", "Because " + i)), 4).collectList().block();
        assertThat(outcomes).filteredOn(Replied.Sent.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Replied.AnsweredBefore.class::isInstance).hasSize(3);
        assertThat(page(building.me().person(), reference)).contains("Because ");
        assertThat(told(reference, "consultation-answered")).isEqualTo(1);
        assertThat(count("select count(*) from promise where subject_kind = 'observation' and subject_id::text = $1 and state = 'kept'",
                observation.id().toString())).isEqualTo(1);
    }

    @Test
    void noReasonsAreOwedOfTheLowestEstimateHoweverItsNameIsWritten() {
        var reference = planned("works");
        move(reference, 1, Map.of("step", "intention"));
        clock.set(Instant.parse("2027-02-13T09:00:00Z"));
        move(reference, 2, offers());
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        assertThat(move(reference, 3, Map.of("step", "contract", "on", "2027-04-01", "contractor", " roofs  AND sons"))).isInstanceOf(Moved.Done.class);
        assertThat(page(building.me().person(), reference)).doesNotContain("Notice of our reasons");
    }

    /** It came by letter on the last day, and is written down after it: the day it came counts, also for the reply. */
    @Test
    void theTeamWritesDownWhatCameByLetterWithItsDay() {
        var reference = planned("agreement");
        move(reference, 1, Map.of("step", "intention"));
        clock.set(Instant.parse("2027-02-15T09:00:00Z"));
        var letter = Map.of("kind", "observation", "words", "Too dear", "lease", building.mine(), "came", "2027-02-12");
        assertThat(say(reference, letter)).isInstanceOf(Said.Closed.class);
        assertThat(write(reference, letter, "lease", new Register(database).household("lease", null).person())).isInstanceOf(Said.Wrong.class);
        assertThat(write(reference, letter, "came", "2027-02-16")).as("to come").isInstanceOf(Said.Wrong.class);
        assertThat(write(reference, letter, "came", "2027-02-13")).as("too late").isInstanceOf(Said.Closed.class);
        assertThat(write(reference, letter, "came", "2027-02-12")).isInstanceOf(Said.Taken.class);
        assertThat(page(building.me().person(), reference)).contains("Too dear", "Friday 12 February 2027");
        assertThat(consultations.find(OFFICER, reference).block().observations().getFirst().replyBy()).contains(LocalDate.of(2027, 3, 5));
    }

    private Said write(String reference, Map<String, String> fields, String field, String value) {
        var all = new HashMap<>(fields);
        all.put(field, value);
        return consultations.say(OFFICER, reference, all).block();
    }

    @Test
    void ofTwoOfficersTheLaterSeesThatSomethingChanged() {
        var reference = planned("works");
        var outcomes = Flux.range(1, 4).flatMap(_ -> consultations.move(OFFICER, reference, Map.of("step", "intention", "version", "1")), 4).collectList().block();
        assertThat(outcomes).filteredOn(Moved.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Moved.ChangedMeanwhile || outcome instanceof Moved.NotNow
                || outcome instanceof Moved.TooEarly).hasSize(3);
        assertThat(told(reference, "consultation-notice")).isEqualTo(2);
        assertThat(move(reference, 1, contract("2027-01-12"))).isInstanceOf(Moved.ChangedMeanwhile.class);
    }

    @Test
    void reasonsAreOwedWithinTwentyOneDaysOfAContractThatIsNotTheCheapest() {
        var reference = planned("works");
        move(reference, 1, Map.of("step", "intention"));
        clock.set(Instant.parse("2027-02-13T09:00:00Z"));
        move(reference, 2, offers());
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        assertThat(move(reference, 3, contract("2027-04-01"))).isInstanceOf(Moved.Done.class);
        assertThat(page(building.me().person(), reference)).contains("Notice of our reasons, by Thursday 22 April 2027");
        assertThat(standing(reference)).isEqualTo("open");
        assertThat(move(reference, 4, Map.of("step", "reasons", "words", "They guarantee it for longer"))).isInstanceOf(Moved.Done.class);
        assertThat(standing(reference)).isEqualTo("kept");
        assertThat(page(building.me().person(), reference)).contains("They guarantee it for longer").doesNotContain("no leaseholder has to pay");
    }

    /** A contract is a fact, however early: then the page says what was missed and what is paid at most. */
    @Test
    void aMissedStepCapsWhatLeaseholdersPayUnlessTheTribunalAllowsIt() {
        var reference = planned("works");
        move(reference, 1, Map.of("step", "intention"));
        assertThat(move(reference, 2, contract("2027-01-12"))).isInstanceOf(Moved.Done.class);
        assertThat(page(building.me().person(), reference)).contains("You did not have all your days", "You were not told the estimates",
                "no leaseholder has to pay more than £250.00");
        assertThat(move(reference, 3, Map.of("step", "dispensation", "words", "LON/00AB/2027, 3 March 2027"))).isInstanceOf(Moved.Wrong.class);
        assertThat(move(reference, 3, Map.of("step", "dispensation", "words", "LON/00AB/2027", "no-estimates", "yes"))).isInstanceOf(Moved.Done.class);
        assertThat(page(building.me().person(), reference)).contains("LON/00AB/2027", "no leaseholder has to pay more than £250.00");
        assertThat(move(reference, 4, Map.of("step", "dispensation", "words", "LON/00AB/2028", "intention-too-short", "yes"))).isInstanceOf(Moved.Done.class);
        assertThat(page(building.me().person(), reference)).contains("LON/00AB/2027").doesNotContain("no leaseholder has to pay");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kind, ''
            schedule, NOWHERE
            title, ''
            dearest, -5
            dearest, 250.00
            dearest, 999999999999999999
            """)
    void refusesAPlanThatCannotBe(String field, String value) {
        var fields = new HashMap<>(plan("works"));
        fields.put(field, value);
        var begun = (Begun.Wrong) consultations.begin(OFFICER, fields).block();
        assertThat(begun.problems().getFirst().field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            step=, step
            step=estimates contractor1=A amount1=5.00 connected1=no, contractor2
            step=estimates contractor1=A amount1=5.00 connected1=yes contractor2=B amount2=6.00 connected2=yes, connected1
            step=estimates contractor1=A amount1=x, amount1
            step=contract on=2028-01-01 contractor=A, on
            step=contract on=+999999999-12-31 contractor=A, on
            step=contract on=2027-01-01 contractor=, contractor
            step=reasons words=, words
            """)
    void refusesAStepThatCannotBe(String written, String field) {
        var reference = planned("works");
        var fields = new HashMap<String, String>();
        for (var pair : written.split(" ")) {
            fields.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        assertThat(((Moved.Wrong) move(reference, 1, fields)).problems().getFirst().field()).isEqualTo(field);
    }

    @Test
    void onlyTheTeamPlansAndTakesSteps() {
        var reference = planned("works");
        var resident = new CurrentUser.Resident("login", building.me().person());
        assertThat(consultations.begin(resident, plan("works")).block()).isInstanceOf(Begun.NotHere.class);
        assertThat(consultations.move(resident, reference, Map.of("step", "intention", "version", "1")).block()).isInstanceOf(Moved.NotHere.class);
        assertThat(consultations.reply(resident, reference, Map.of("words", "x")).block()).isInstanceOf(Replied.NotHere.class);
        assertThat(As.officerPages(client, "leasehold").get().uri("/consultations/" + reference).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody()).contains("Send the notice of what we plan");
    }

    private String planned(String kind) {
        return ((Begun.Planned) consultations.begin(OFFICER, plan(kind)).block()).reference();
    }

    private Map<String, String> plan(String kind) {
        var fields = new HashMap<>(ROOF);
        fields.putAll(Map.of("kind", kind, "schedule", building.schedule(), "months", "60"));
        return fields;
    }

    private static Map<String, String> offers() {
        return Map.of("step", "estimates", "contractor1", "Roofs and Sons", "amount1", "9000.00", "contractor2", "Own Works Ltd", "amount2", "9100",
                "connected2", "yes");
    }

    /** Of the two estimates, the dearer; that somebody ticks otherwise changes nothing. */
    private static Map<String, String> contract(String on) {
        return Map.of("step", "contract", "on", on, "contractor", "Own Works Ltd", "lowest", "yes");
    }

    private Moved move(String reference, int version, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", String.valueOf(version));
        return consultations.move(OFFICER, reference, all).block();
    }

    private Said say(String reference, Map<String, String> fields) {
        return consultations.say(new CurrentUser.Resident("login", building.me().person()), reference, fields).block();
    }

    private int status(String person, String reference) {
        return As.residentPages(client, person).get().uri("/consultations/" + reference).exchange().expectBody().returnResult().getStatus().value();
    }

    private String page(String person, String reference) {
        return As.residentPages(client, person).get().uri("/consultations/" + reference).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    private int post(String person, String reference, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return As.residentPages(client, person).post().uri("/consultations/" + reference + "/answers").accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData(form)).exchange().expectBody().returnResult().getStatus().value();
    }

    private int api(String person, String reference, Map<String, String> fields) {
        return As.resident(client, person).post().uri("/api/consultations/" + reference + "/answers")
                .header("Idempotency-Key", UUID.randomUUID().toString()).bodyValue(fields)
                .exchange().expectBody().returnResult().getStatus().value();
    }

    private long told(String reference, String kind) {
        return count("select count(*) from contact n join consultation c on c.id = n.subject_id where c.reference = $1 and n.kind = '" + kind + "'", reference);
    }

    private String standing(String reference) {
        return database.sql("""
                        select p.state from promise p join consultation c on c.id = p.subject_id
                        where c.reference = $1 and p.standard = 'national.leasehold.works-reasons'""")
                .bind(0, reference).mapValue(String.class).one().block();
    }

    private long count(String sql, String reference) {
        return database.sql(sql).bind(0, reference).mapValue(Long.class).one().block();
    }
}
