package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeFate;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.Consultations.Moved;
import org.doorstep.leasehold.Consultations.Replied;
import org.doorstep.leasehold.Consultations.Said;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.doorstep.kernel.Role;
import org.doorstep.As;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** What leaseholders are told and say in a consultation, until when it counts, and what is replied. */
@IntegrationTest
class ConsultationAnswersTests {

    private static final Map<String, String> SLATES = Map.of("kind", "observation", "words", "Slates, not tiles");

    @Autowired
    WebTestClient client;

    @Autowired
    Consultations consultations;

    @Autowired
    List<Enclosed> enclosed;

    @Autowired
    Contact contact;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    private Building building;

    @BeforeEach
    void aBuilding() {
        building = desk.building();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    /** Service Charges (Consultation Requirements) (England) Regulations 2003, schedule 4, part 2, paragraphs 8, 11 and 13. */
    @Test
    void theLettersSayWhatTheLawWantsThemToSay() {
        var reference = desk.notified(building, "works");
        assertThat(letter(reference, NoticeKind.CONSULTATION_NOTICE)).contains("notice of intention", "What we plan: The roof is replaced",
                "free of charge: At our office, weekdays 9am to 5pm", "Why we think it is needed: It leaks", "NN1 1DE", "It ends on Friday 12 February 2027",
                "name somebody from whom we should try to get an estimate");
        say(reference, SLATES);
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        assertThat(((Moved.Wrong) desk.move(reference, 2, LeaseholdDesk.offers())).problems()).extracting(Problem::field).containsExactly("summary");
        var summed = new HashMap<>(LeaseholdDesk.offers());
        summed.put("summary", "One asked for slates. They cost twice as much.");
        desk.moved(reference, 2, summed);
        assertThat(letter(reference, NoticeKind.CONSULTATION_ESTIMATES)).contains("Roofs and Sons: £9,000.00", "One asked for slates", "NN1 1DE", "It ends on");
        assertThat(page(building.neighbour().person(), reference)).contains("One asked for slates");
        // What was sent stays as it was sent.
        assertThat(letter(reference, NoticeKind.CONSULTATION_NOTICE)).contains("It ends on Friday 12 February 2027").doesNotContain("£9,000.00");
    }

    /** The address of the form is none of the app's. */
    @Test
    void whoeverIsToldWhatIsWrongCanGoToTheSamePageOfTheApp() {
        var page = "/consultations/" + desk.notified(building, "works");
        var refused = As.residentPages(client, building.me().person()).post().uri(page + "/answers").body(BodyInserters.fromFormData("words", "")).exchange()
                .expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();
        assertThat(refused).contains("href=\"/faces/app?at=" + page + "\"");
    }

    @Test
    void anAnswerCountsUntilTheLastDayAndIsKeptOnce() {
        var reference = desk.notified(building, "works");
        clock.set(Instant.parse("2027-02-12T23:30:00Z"));
        assertThat(say(reference, SLATES)).isInstanceOf(Said.Taken.class);
        assertThat(say(reference, SLATES)).isInstanceOf(Said.Taken.class);
        assertThat(count("observation o join consultation c on c.id = o.consultation", reference)).isEqualTo(1);
        assertThat(page(building.me().person(), reference)).contains("Slates, not tiles");
        assertThat(page(building.neighbour().person(), reference)).doesNotContain("Slates, not tiles");
        clock.set(Instant.parse("2027-02-13T00:30:00Z"));
        assertThat(say(reference, SLATES)).isInstanceOf(Said.Closed.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', hello, kind
            praise, hello, kind
            observation, '', words
            nomination, '   ', words
            """)
    void refusesAnAnswerThatSaysNothing(String kind, String words, String field) {
        var said = (Said.Wrong) say(desk.notified(building, "works"), Map.of("kind", kind, "words", words.strip()));
        assertThat(said.problems().getFirst().field()).isEqualTo(field);
    }

    /** Schedule 3: what is said of works under an agreement is promised a reply. */
    @Test
    void aReplyIsOwedOfWhatIsSaidOfWorksUnderAnAgreement() {
        var reference = desk.notified(building, "works-under-agreement");
        say(reference, SLATES);
        assertThat(count("""
                promise p join observation o on o.id = p.subject_id and p.standard = 'national.leasehold.works-under-agreement-reply' and p.state = 'open'
                join consultation c on c.id = o.consultation""", reference)).isEqualTo(1);
    }

    /** Twenty-one days for the reply: a promise, kept by whoever of two officers is first. */
    @Test
    void oneReplyIsSentThoughTwoOfficersWriteOne() {
        var reference = desk.notified(building, "works-under-agreement");
        say(reference, Map.of("kind", "observation", "words", "Why five years?"));
        var observation = consultations.find(OFFICER, reference).block().observations().getFirst();
        assertThat(observation.replyBy()).as("what leaves by Sunday is served on Tuesday 2 February").contains(LocalDate.of(2027, 1, 31));
        var outcomes = Flux.range(1, 4).flatMap(i -> consultations.reply(OFFICER, reference, Map.of("observation", observation.id().toString(),
                "words", "Because " + i)), 4).collectList().block();
        assertThat(outcomes).filteredOn(Replied.Sent.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Replied.AnsweredBefore.class::isInstance).hasSize(3);
        assertThat(page(building.me().person(), reference)).contains("Because ");
        assertThat(count("contact n join observation o on o.id = n.subject_id and n.kind = 'consultation-answered' join consultation c on c.id = o.consultation", reference)).isEqualTo(1);
        assertThat(count("promise p join observation o on o.id = p.subject_id and p.state = 'kept' join consultation c on c.id = o.consultation", reference)).isEqualTo(1);
    }

    /** "By notice in writing to the person": whoever has no login reads it in the letter, by post whatever they prefer. */
    @Test
    void theLetterOfAReplyIsTheReply() {
        var reference = desk.notified(building, "works-under-agreement");
        say(reference, Map.of("kind", "observation", "words", "Why five years?\nIs it dear?"));
        replied(reference, "It is cheaper.\n\nBy a tenth.");
        var observation = observation(reference);
        assertThat(enclosed(NoticeKind.CONSULTATION_ANSWERED, new Subject("observation", observation.id()), reference).paragraphs()).containsExactly(
                "On Tuesday 12 January 2027 you told us: Why five years?", "Is it dear?", "Our answer: It is cheaper.", "By a tenth.");
        assertThat(count("message m join contact n on n.id = m.contact_id and n.kind = 'consultation-answered' and m.channel = 'letter' join observation o on o.id = n.subject_id"
                + " join consultation c on c.id = o.consultation", reference)).isEqualTo(1);
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/messages")).contains("We have answered you");
    }

    /** Whoever reads with a screen reader hears of it by mail at once; served is the letter alone, so one that came back is not made good by the mail. */
    @Test
    void whoeverPrefersAMailHasTheNoticeByMailTooAndOnlyItsLetterServesIt() {
        desk.ledgers().run("update person set channel = 'email', email = 'helen@example.org' where reference = '" + building.me().person() + "'");
        var reference = desk.notified(building, "works");
        var theirs = "message where contact_id in (select id from contact where kind = 'consultation-notice' and person = '" + building.me().person() + "')";
        assertThat(desk.ledgers().count(theirs + " and channel in ('letter', 'email')")).isEqualTo(2);
        desk.ledgers().run("update " + theirs.replace("message where", "message set state = case channel when 'letter' then 'failed' else 'sent' end, failure = case channel when 'letter' then 'no-address' end where"));
        var about = new Subject("consultation", desk.ledgers().ids("consultation where reference = '" + reference + "'").getFirst());
        assertThat(contact.fates(new CurrentUser.System("test"), about, NoticeKind.CONSULTATION_NOTICE).block())
                .filteredOn(fate -> fate.person().equals(building.me().person())).extracting(NoticeFate::state).containsExactly(NoticeFate.State.FAILED);
    }

    /** What was said on 12 January is to be answered by 2 February: the post takes a letter of 29 January there, and one of 1 February not. */
    @ParameterizedTest
    @CsvSource({"2027-01-29, kept, ''", "2027-02-01, broken, reply-late"})
    void aReplyIsInTimeOnceThePostHasBroughtIt(String day, String promise, String missed) {
        var reference = desk.notified(building, "works-under-agreement");
        say(reference, SLATES);
        clock.set(Instant.parse(day + "T09:00:00Z"));
        replied(reference, "They cost twice as much");
        assertThat(consultations.find(OFFICER, reference).block().missed()).extracting(Missed::code).isEqualTo(missed.isEmpty() ? List.of() : List.of(missed));
        assertThat(count("promise p join observation o on o.id = p.subject_id and p.state = '" + promise + "' join consultation c on c.id = o.consultation", reference)).isEqualTo(1);
    }

    /** It came by letter on the last day, and is written down after it: the day it came counts, also for the reply. */
    @Test
    void theTeamWritesDownWhatCameByLetterWithItsDay() {
        var reference = desk.notified(building, "works-under-agreement");
        clock.set(Instant.parse("2027-02-15T09:00:00Z"));
        var letter = Map.of("kind", "observation", "words", "Too dear", "lease", building.mine(), "came", "2027-02-12");
        assertThat(say(reference, letter)).isInstanceOf(Said.Closed.class);
        assertThat(write(OFFICER, reference, letter, "lease", new Register(database).household("lease", null).person())).isInstanceOf(Said.Wrong.class);
        assertThat(write(OFFICER, reference, letter, "came", "2027-02-16")).as("to come").isInstanceOf(Said.Wrong.class);
        assertThat(write(OFFICER, reference, letter, "came", "2027-02-13")).as("too late").isInstanceOf(Said.Closed.class);
        assertThat(write(OFFICER, reference, letter, "came", "2027-02-12")).isInstanceOf(Said.Taken.class);
        assertThat(page(building.me().person(), reference)).contains("Too dear", "Friday 12 February 2027");
        assertThat(consultations.find(OFFICER, reference).block().observations().getFirst().replyBy()).contains(LocalDate.of(2027, 3, 3));
    }

    /** Two who share a lease are two, and an agent is one more: the reply goes to whom it quotes, and nobody else reads it. */
    @Test
    void theReplyGoesToWhoeverOfALeaseWroteTheLetter() {
        var reference = desk.notified(building, "works-under-agreement");
        var joint = new Register(database).jointWith(building.me());
        var letter = Map.of("kind", "observation", "words", "Too dear for me", "lease", building.mine(), "came", "2027-01-12");
        assertThat(((Said.Wrong) write(OFFICER, reference, letter, "person", building.neighbour().person())).problems()).extracting(Problem::field).containsExactly("person");
        assertThat(write(OFFICER, reference, letter, "person", joint)).isInstanceOf(Said.Taken.class);
        replied(reference, "It is cheaper than the old one");
        assertThat(desk.told(joint, "consultation-answered")).isEqualTo(1);
        assertThat(desk.told(building.me().person(), "consultation-answered")).isZero();
        assertThat(page(joint, reference)).contains("Too dear for me", "It is cheaper than the old one");
        assertThat(page(building.me().person(), reference)).doesNotContain("Too dear for me");
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference)).contains("name=\"person\"");
    }

    /** "Ring us", the letter says: whoever answers the telephone reads the consultation and writes down what was said. */
    @Test
    void theContactCentreWritesDownWhatIsSaidOnTheTelephone() {
        var reference = desk.notified(building, "agreement");
        var agents = LeaseholdDesk.agentsPage(client, "/consultations/" + reference);
        assertThat(agents).contains("The roof is replaced", "Write down an answer that came by letter or telephone").doesNotContain("Save the contract");
        var call = Map.of("kind", "observation", "words", "Too dear", "lease", building.mine());
        assertThat(write(LeaseholdDesk.AGENT, reference, call, "came", "2027-01-12")).isInstanceOf(Said.Taken.class);
        assertThat(page(building.me().person(), reference)).contains("Too dear");
        assertThat(LeaseholdDesk.agentsPage(client, "/consultations")).doesNotContain("Plan a consultation");
        As.staffPages(client, Role.AGENT).get().uri("/consultations/plan").accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound();
        As.residentPages(client, building.me().person()).get().uri("/consultations/plan").accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound();
        assertThat(LeaseholdDesk.officersPage(client, "/consultations")).contains("href=\"/consultations/plan\"", "Leaseholders can answer until").doesNotContain("name=\"schedule\"");
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/plan")).contains("name=\"schedule\"", "leaseholders can look at the details");
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference)).contains("What they think of it").doesNotContain("What I think of it");
        assertThat(LeaseholdDesk.agentsPage(client, "/consultations/" + reference)).contains("Too dear").doesNotContain("Send the reply");
    }

    /** The days of the law run: whoever leads the team finds what waits on the work list, and comes from there to where it is answered. */
    @Test
    void whatWaitsForAReplyIsOnAManagersWorkList() {
        var reference = desk.notified(building, "works-under-agreement");
        say(reference, SLATES);
        var before = database.sql("select to_char((due - interval '1 second') at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from promise where subject_kind = 'observation' and subject_id = $1 and state = 'open'")
                .bind(0, observation(reference).id()).mapValue(String.class).one().block() + "_00000000-0000-0000-0000-000000000000";
        var link = "<a href=\"/consultations/" + reference + "\">" + reference + "</a>";
        assertThat(workList(Role.MANAGER, "after=" + before)).contains(link);
        assertThat(workList(Role.MANAGER, "kind=consultation&after=" + before)).contains(link, "<strong aria-current=\"true\">Consultations</strong>");
        assertThat(workList(Role.SCHEDULER, "after=" + before)).doesNotContain(reference, "kind=consultation");
    }

    private String workList(Role role, String query) {
        return As.staffPages(client, role).get().uri(URI.create("/desk?" + query)).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    private Said write(CurrentUser staff, String reference, Map<String, String> fields, String field, String value) {
        var all = new HashMap<>(fields);
        all.put(field, value);
        return consultations.say(staff, reference, all).block();
    }

    private Said say(String reference, Map<String, String> fields) {
        return consultations.say(LeaseholdDesk.resident(building.me().person()), reference, fields).block();
    }

    private void replied(String reference, String words) {
        assertThat(consultations.reply(OFFICER, reference, Map.of("observation", observation(reference).id().toString(), "words", words)).block()).isInstanceOf(Replied.Sent.class);
    }

    private ConsultationView.Observation observation(String reference) {
        return consultations.find(OFFICER, reference).block().observations().getFirst();
    }

    private Enclosed.Facts enclosed(NoticeKind kind, Subject about, String reference) {
        return enclosed.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow().of(new CurrentUser.System("test"), about, reference, Locale.ENGLISH).block();
    }

    private String letter(String reference, NoticeKind kind) {
        var facts = enclosed(kind, new Subject("consultation", desk.ledgers().ids("consultation where reference = '" + reference + "'").getFirst()), reference);
        return String.join("\n", facts.paragraphs()) + "\n" + facts.rows().entrySet().stream().map(row -> row.getKey() + ": " + row.getValue())
                .collect(Collectors.joining("\n"));
    }

    private String page(String person, String reference) {
        return LeaseholdDesk.page(client, person, "/consultations/" + reference);
    }

    private long count(String from, String reference) {
        return desk.ledgers().count(from + " where c.reference = '" + reference + "'");
    }
}
