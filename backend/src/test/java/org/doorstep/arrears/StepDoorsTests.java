package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.events.EntryPosted;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.spi.SubjectAccess;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Steps in their order, an adviser for who wants one, and the times in which nothing is asked. */
@IntegrationTest
class StepDoorsTests {

    @Autowired
    WebTestClient client;
    @Autowired
    DueJobs due;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    EventListener<EntryPosted> look;
    @Autowired
    List<SubjectAccess> modules;

    @Autowired
    Debtor.Tools tools;

    Debtor debtor;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        debtor = tools.tenant();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    private void refused(String step, String sentence) {
        debtor.wrote(step, "").expectStatus().isEqualTo(409).expectBody(String.class).value(body -> assertThat(body).contains(sentence));
    }

    private Map<String, String> hold(String kind, String day, String month) {
        return Map.of("kind", kind, "started-day", day, "started-month", month, "started-year", "2027", "reason", "The adviser wrote to us");
    }

    private void place(String kind, String day, String month) {
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds", hold(kind, day, month)).expectStatus().isSeeOther();
    }

    private Map<String, String> ending(String how) {
        return new HashMap<>(Map.of("hold", tools.one("select id::text from arrears_hold where account = $1 and ended_at is null limit 1", debtor.account().id()), "how", how));
    }

    @Test
    void areTakenInTheirOrderAndSayWhatComesFirst() {
        debtor.behind();
        refused("notice", "Offer to put them through to an adviser first");
        debtor.wrote("advice-offered", "").expectStatus().isOk();
        refused("notice", "Go to see them at home first");
        debtor.wrote("visited", "").expectStatus().isOk();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/steps", Map.of("what", "notice")).expectStatus().isEqualTo(422).expectBody(String.class)
                .value(body -> assertThat(body).contains("Write the last day of the notice"));
        debtor.wrote("notice", "").expectStatus().isOk();
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("Gave notice by law: Tuesday 9 February 2027");
        refused("court", "The notice has not ended yet");
        tools.at("2027-02-10", "09:30");
        refused("court", "Talk with them after the notice");
        debtor.wrote("tried", "").expectStatus().isOk();
        var told = new HashMap<>(Map.of("what", "hearing-told", "with", "", "note", "", "hearing-day", "20", "hearing-month", "2", "hearing-year", "2027"));
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/steps", told).expectStatus().isEqualTo(409).expectBody(String.class)
                .value(body -> assertThat(body).contains("The court has not been asked yet"));
        debtor.wrote("court", "").expectStatus().isOk();
        told.put("hearing-day", "19");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/steps", told).expectStatus().isEqualTo(422).expectBody(String.class)
                .value(body -> assertThat(body).contains("Write the day of the hearing, 10 days from now or later"));
        told.put("hearing-day", "20");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/steps", told).expectStatus().isSeeOther();
        refused("hearing", "Talk with each of them about the hearing first");
        debtor.wrote("interviewed", "").expectStatus().isOk();
        refused("hearing", "The hearing has not been yet");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("We gave you notice on Tuesday 12 January 2027", "We told you of the hearing on Saturday 20 February 2027");
        tools.at("2027-02-22", "09:30");
        debtor.wrote("hearing", "").expectStatus().isOk();
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("The hearing was on Saturday 20 February 2027");
        tools.at("2027-02-22", "10:30");
        refused("hearing", "Tell each of them the day of the hearing first");
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).as("notice is given on paper and only written down here").isOne();
    }

    @Test
    void openWithEachOfThoseWhoShareATenancyAndForNoneAlone() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.behind();
        debtor.wrote("advice-offered", debtor.household().person()).expectStatus().isOk();
        refused("notice", "Offer to put them through to an adviser first");
        debtor.wrote("advice-offered", joint).expectStatus().isOk();
        debtor.wrote("visited", "").expectStatus().isOk();
        var third = new Register(tools.database()).jointWith(debtor.household());
        debtor.wrote("advice-offered", third).expectStatus().isOk();
        refused("notice", "Write to each person on the tenancy first");
    }

    @Test
    void standForAYear() {
        debtor.behind();
        debtor.wrote("advice-offered", "").expectStatus().isOk();
        debtor.wrote("visited", "").expectStatus().isOk();
        tools.at("2028-01-18", "10:00");
        refused("notice", "Offer to put them through to an adviser first");
    }

    @Test
    void leadToNoCourtWhereWhatWasLateIsPaidByAFile() {
        debtor.behind();
        debtor.wrote("advice-offered", "").expectStatus().isOk();
        debtor.wrote("visited", "").expectStatus().isOk();
        debtor.paidByFile("2027-01-13", 10_000);
        refused("notice", "Nothing is late on this account now");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("What was late is paid").doesNotContain("You are behind with", "Tell us what you can afford");
        assertThat(debtor.read(debtor.officer(), debtor.deskApi())).contains("\"owed\":{\"pence\":0");
    }

    @Test
    void putThroughWhoAskedAndNotWhoSharesTheTenancy() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.behind();
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        var other = As.residentPages(client, joint);
        assertThat(debtor.read(other, debtor.page())).doesNotContain("You asked for an adviser on");
        tools.at("2027-01-12", "09:40");
        debtor.send(other, debtor.page() + "/advice", Map.of("advice", "no")).expectStatus().isSeeOther();
        assertThat(debtor.kept("next")).as("one says nothing for the other").isEqualTo("refer");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You asked for an adviser on").doesNotContain("You did not want an adviser");
        refusedWith("referred", joint, "They have not asked for an adviser");
        debtor.wrote("spoke", joint).expectStatus().isOk();
        assertThat(debtor.read(debtor.browser(), debtor.page())).doesNotContain("We talked on");
    }

    private void refusedWith(String step, String with, String sentence) {
        debtor.wrote(step, with).expectStatus().isEqualTo(409).expectBody(String.class).value(body -> assertThat(body).contains(sentence));
    }

    @Test
    void takeDownWhoAsksForAnAdviserOnThePhone() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.behind();
        debtor.wrote("advice-wanted", "").expectStatus().isEqualTo(422);
        debtor.wrote("advice-wanted", joint).expectStatus().isOk();
        assertThat(debtor.kept("next")).isEqualTo("refer");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("They asked for an adviser", "Ola Grant");
        tools.at("2027-01-12", "11:00");
        debtor.wrote("referred", joint).expectStatus().isOk();
        assertThat(debtor.kept("next")).isEqualTo("review");
    }

    @Test
    void forgetNobodyWhoWaitsForAnAdviserBecauseTheyPaid() {
        debtor.behind();
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        debtor.paid("2027-01-13", 20_000);
        assertThat(debtor.kept("next")).isEqualTo("refer");
        assertThat(debtor.kept("closing")).isEqualTo("null");
        tools.at("2027-01-14", "10:00");
        debtor.wrote("referred", debtor.household().person()).expectStatus().isOk();
        tools.morning("2027-01-15");
        assertThat(debtor.kept("closing")).isEqualTo("paid");
    }

    @Test
    void putWhoWantsItThroughToAnAdviser() {
        debtor.behind();
        refused("referred", "They have not asked for an adviser");
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of()).expectStatus().isEqualTo(422);
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        assertThat(tools.one("select count(*) from arrears_step where case_id = $1 and kind = 'advice-wanted'", debtor.id())).isEqualTo("1");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You asked for an adviser. We put you through by Tuesday 19 January 2027");
        assertThat(debtor.onTheDesk()).contains("Put them through to an adviser");
        tools.at("2027-01-12", "11:00");
        debtor.wrote("referred", "").expectStatus().isOk();
        assertThat(debtor.kept("next")).isEqualTo("review");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("We have put you through to an adviser").doesNotContain("name=\"advice\"");
    }

    @Test
    void openNoCaseInABreathingSpace() {
        debtor.charged("2027-01-04");
        tools.at("2027-01-05", "09:00");
        place("breathing-space", "5", "1");
        tools.morning("2027-01-12");
        assertThat(debtor.cases()).isZero();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isZero();
        tools.morning("2027-03-05");
        assertThat(debtor.cases()).as("the 60th day is 6 March").isZero();
        tools.morning("2027-03-08");
        assertThat(debtor.cases()).isOne();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isOne();
        assertThat(debtor.promise()).as("while the law forbade it no letter was late").isEqualTo("kept");
    }

    @Test
    void promiseALetterAnewAfterABreathingSpace() {
        debtor.charged("2027-01-04");
        tools.at("2027-01-11", "08:00");
        place("safeguarding", "11", "1");
        tools.morning("2027-01-12");
        place("breathing-space", "12", "1");
        assertThat(debtor.promise()).isEqualTo("withdrawn");
        tools.at("2027-02-01", "10:00");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds/end", Map.of("how", "end", "hold",
                tools.one("select id::text from arrears_hold where account = $1 and kind = 'breathing-space'", debtor.account().id()))).expectStatus().isSeeOther();
        assertThat(debtor.promise().split(",")).containsExactlyInAnyOrder("withdrawn", "open");
        assertThat(debtor.kept("write_by")).isEqualTo("2027-02-08");
    }

    /** Whoever it protects them from reads the page too. */
    @Test
    void showNothingOfAHoldThatKeepsSomebodySafe() {
        debtor.behind();
        place("safeguarding", "12", "1");
        assertThat(debtor.kept("next")).isEqualTo("held");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You are behind with £100.00", "we get in touch with you again").doesNotContain("not asking you to pay");
        assertThat(debtor.read(debtor.browser(), "/")).contains("£100.00 of your rent is late", debtor.page());
    }

    @Test
    void askNobodyForAPartOfABrokenPlanInABreathingSpace() {
        debtor.behind().agreed("10");
        tools.morning("2027-02-02");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("or pay it");
        place("breathing-space", "2", "2");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("We are not asking you to pay").doesNotContain("or pay it");
    }

    @Test
    void takeAHoldThatBeganLongAgoOrBeginsTomorrow() {
        tools.at("2027-05-01", "10:00");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds", hold("breathing-space", "1", "2")).expectStatus().isEqualTo(422);
        place("mental-health", "1", "2");
        place("breathing-space", "2", "5");
        tools.at("2027-07-10", "10:00");
        place("breathing-space", "10", "7");
    }

    @Test
    void endWithTheAccount() {
        place("safeguarding", "11", "1");
        tools.run("update account set closed = '2027-01-12' where id = '" + debtor.account().id() + "'");
        tools.morning("2027-01-13");
        assertThat(tools.one("select count(*) from arrears_hold where account = $1 and ended_at is null", debtor.account().id())).isEqualTo("0");
    }

    /** Of two who share a tenancy one reads nothing of the other's breathing space, nor of what the team wrote of them. */
    @Test
    void tellOfNotesAndHoldsToWhomTheyAreAboutAlone() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.behind();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds", hold("mental-health", "12", "1")).expectStatus().isEqualTo(422);
        var hold = new HashMap<>(hold("mental-health", "12", "1"));
        hold.put("person", debtor.household().person());
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds", hold).expectStatus().isSeeOther();
        debtor.wrote("spoke", debtor.household().person(), "About the clinic").expectStatus().isOk();
        debtor.wrote("spoke", "", "They argue").expectStatus().isOk();
        assertThat(data(debtor.household().person())).contains("About the clinic", "2027-01-12").doesNotContain("They argue");
        assertThat(data(joint)).contains("spoke").doesNotContain("About the clinic", "They argue", "\"started\"");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds", Map.of("kind", "safeguarding", "started-day", "12", "started-month", "1", "started-year", "2027",
                "reason", "She is afraid", "person", joint)).expectStatus().isSeeOther();
        assertThat(data(debtor.household().person())).doesNotContain("About the clinic");
    }

    private String data(String person) {
        var whom = new SubjectAccess.Whom(person, Set.of(debtor.household().agreement()), Set.of());
        return String.join(" ", Flux.fromIterable(modules).filter(module -> module.getClass().getPackageName().startsWith("org.doorstep.arrears"))
                .concatMap(module -> module.about(whom)).map(section -> section.name() + section.json()).collectList().block());
    }

    /** Written a moment before, and not sent yet. */
    @Test
    void sendNothingThatStillWaitedWhenABreathingSpaceBegan() {
        debtor.charged("2027-01-04");
        tools.at("2027-01-12", "09:00");
        look.on(new EntryPosted(debtor.account().id(), 1)).block();
        place("breathing-space", "12", "1");
        due.runAt(clock.instant());
        assertThat(tools.one("select coalesce(string_agg(distinct m.state, ','), 'none') from message m join contact c on c.id = m.contact_id "
                + "where c.subject_id = $1 and m.channel <> 'inbox'", debtor.id())).isIn("failed", "none");
    }

    @Test
    void areStoppedByABreathingSpaceAndGoOnAfterIt() {
        debtor.behind();
        place("breathing-space", "12", "1");
        assertThat(debtor.kept("next")).isEqualTo("held");
        assertThat(debtor.kept("due")).isEqualTo("2027-03-14");
        refused("visited", "A breathing space is running");
        refused("wrote", "A breathing space is running");
        debtor.wrote("spoke", "").expectStatus().isOk();
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("We are not asking you to pay what is late just now", "before Sunday 14 March 2027")
                .doesNotContain("You are behind with", "Breathing", "The adviser wrote to us");
        assertThat(debtor.read(debtor.browser(), "/")).doesNotContain(debtor.page());
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds", hold("breathing-space", "12", "1")).expectStatus().isEqualTo(409);
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds/end", ending("end")).expectStatus().isSeeOther();
        assertThat(debtor.kept("next")).isEqualTo("review");
        debtor.wrote("visited", "").expectStatus().isOk();
    }

    @Test
    void waitForTheEndOfATreatmentAndThirtyDaysMore() {
        debtor.behind();
        place("mental-health", "12", "1");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds/end", ending("treated")).expectStatus().isEqualTo(422);
        tools.at("2027-06-01", "10:00");
        refused("tried", "A breathing space is running");
        var treated = ending("treated");
        treated.putAll(Map.of("treatment-day", "31", "treatment-month", "May", "treatment-year", "2027"));
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds/end", treated).expectStatus().isSeeOther();
        assertThat(debtor.kept("due")).isEqualTo("2027-07-01");
        tools.morning("2027-07-01");
        debtor.wrote("tried", "").expectStatus().isOk();
    }

    @Test
    void missNothingOfAPlanWhileAHoldRuns() {
        debtor.behind().agreed("10");
        place("safeguarding", "12", "1");
        tools.morning("2027-03-01");
        assertThat(debtor.plan("broken_at")).isEqualTo("null");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-missed")).isZero();
        refused("notice", "A hold to keep somebody safe");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds/end", ending("end")).expectStatus().isSeeOther();
        tools.morning("2027-03-02");
        assertThat(debtor.plan("broken_at")).as("it goes on from its next day").isEqualTo("null");
        assertThat(tools.one("select min(due)::text from arrears_instalment where plan = $1::uuid", java.util.UUID.fromString(debtor.plan("id")))).isEqualTo("2027-03-05");
    }

    /** The promise of a letter stands; who writes it is a person who knows. */
    @Test
    void leaveTheFirstLetterToAPersonUnderSafeguarding() {
        place("safeguarding", "11", "1");
        debtor.charged("2027-01-04");
        tools.morning("2027-01-12");
        assertThat(debtor.cases()).isOne();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isZero();
        assertThat(debtor.promise()).isEqualTo("open");
        assertThat(debtor.kept("next")).isEqualTo("write");
        debtor.wrote("spoke", "").expectStatus().isOk();
        assertThat(debtor.promise()).as("a call is no letter").isEqualTo("open");
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.wrote("wrote", debtor.household().person()).expectStatus().isOk();
        assertThat(debtor.promise()).as("each of them is written to").isEqualTo("open");
        debtor.wrote("wrote", joint).expectStatus().isOk();
        assertThat(debtor.promise()).isEqualTo("kept");
    }

    @Test
    void showAHoldsReasonToTheIncomeTeamAlone() {
        debtor.behind();
        place("safeguarding", "12", "1");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage() + "/holds")).contains("To keep somebody safe", "The adviser wrote to us", "Ola Grant");
        assertThat(debtor.read(debtor.officer(), debtor.deskApi() + "/holds")).contains("The adviser wrote to us");
        for (var other : new WebTestClient[] {As.staff(client, Role.AGENT), As.staff(client, Role.MANAGER), As.officer(client, "leasehold"), debtor.app()}) {
            other.get().uri(debtor.deskApi() + "/holds").exchange().expectStatus().isNotFound();
            other.post().uri(debtor.deskApi() + "/holds").contentType(MediaType.APPLICATION_JSON).bodyValue(hold("breathing-space", "12", "1")).exchange().expectStatus().isNotFound();
        }
        assertThat(debtor.read(As.staffPages(client, Role.AGENT), debtor.deskPage())).contains("Nothing is asked of them just now").doesNotContain("The adviser wrote to us", "keep somebody safe");
        assertThat(debtor.read(As.staff(client, Role.AGENT), debtor.deskApi())).contains("\"held\":true").doesNotContain("safeguarding");
        assertThat(tools.one("select count(*) from audit_entry where what = 'arrears.hold-placed' and subject_id = $1", debtor.account().id())).isEqualTo("1");
    }
}
