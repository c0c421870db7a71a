package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps towards a court are taken in their order, with each of those who share the tenancy. */
@IntegrationTest
class StepOrderTests {

    @Autowired
    TestClock.Standing clock;
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

    @Test
    void areTakenInTheirOrderAndSayWhatComesFirst() {
        debtor.behind();
        debtor.refused("notice", "", "Offer to put them through to an adviser first");
        debtor.wrote("advice-offered", "").expectStatus().isOk();
        debtor.refused("notice", "", "Go to see them at home first");
        debtor.wrote("visited", "").expectStatus().isOk();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/steps", Map.of("what", "notice")).expectStatus().isEqualTo(422).expectBody(String.class)
                .value(body -> assertThat(body).contains("Write the last day of the notice"));
        debtor.wrote("notice", "").expectStatus().isOk();
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("Gave notice by law: Tuesday 9 February 2027");
        debtor.refused("court", "", "The notice has not ended yet");
        tools.at("2027-02-10", "09:30");
        debtor.refused("court", "", "Talk with them after the notice");
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
        debtor.refused("hearing", "", "Talk with each of them about the hearing first");
        debtor.wrote("interviewed", "").expectStatus().isOk();
        debtor.refused("hearing", "", "The hearing has not been yet");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("We gave you notice on Tuesday 12 January 2027", "We told you of the hearing on Saturday 20 February 2027");
        tools.at("2027-02-22", "09:30");
        debtor.wrote("hearing", "").expectStatus().isOk();
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("The hearing was on Saturday 20 February 2027");
        tools.at("2027-02-22", "10:30");
        debtor.refused("hearing", "", "Tell each of them the day of the hearing first");
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).as("notice is given on paper and only written down here").isOne();
    }

    @Test
    void areOfferedOnlyAsFarAsTheirOrderAllows() {
        debtor.behind();
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage()))
                .contains("value=\"spoke\"", "Steps towards a court: Offer to put them through to an adviser first.")
                .doesNotContain("value=\"notice\"", "value=\"court\"", "Last day of the notice", "Day of the hearing");
        debtor.wrote("advice-offered", "").expectStatus().isOk();
        debtor.wrote("visited", "").expectStatus().isOk();
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("value=\"notice\"", "Last day of the notice")
                .doesNotContain("Steps towards a court", "value=\"court\"", "Day of the hearing");
        assertThat(debtor.read(debtor.officer(), debtor.deskApi())).contains("\"open\":[\"wrote\"", "\"shut\":\"\"");
        debtor.agreed("10");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("Steps towards a court: A plan is agreed and kept").doesNotContain("value=\"notice\"");
    }

    @Test
    void areTakenKnowingThatPaymentsMayBeMissing() {
        debtor.behind();
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).doesNotContain("may not be here yet", "as far as we know");
        tools.toldUpTo("2026-12-01");
        for (var page : List.of(debtor.deskPage(), "/desk/arrears?after=" + debtor.before())) {
            assertThat(debtor.read(debtor.officerPages(), page)).contains("Payments after Tuesday 1 December 2026 may not be here yet");
        }
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains(", as far as we know up to Tuesday 1 December 2026");
        tools.toldUpTo("2027-01-11");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).as("no longer ago than is said of bank transfers").doesNotContain("may not be here yet");
        tools.nobodyHasTold();
    }

    @Test
    void openWithEachOfThoseWhoShareATenancyAndForNoneAlone() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.behind();
        debtor.wrote("advice-offered", debtor.household().person()).expectStatus().isOk();
        debtor.refused("notice", "", "Offer to put them through to an adviser first");
        debtor.wrote("advice-offered", joint).expectStatus().isOk();
        debtor.wrote("visited", "").expectStatus().isOk();
        var third = new Register(tools.database()).jointWith(debtor.household());
        debtor.wrote("advice-offered", third).expectStatus().isOk();
        debtor.refused("notice", "", "Write to each person on the tenancy first");
    }

    @Test
    void standForAYear() {
        debtor.behind();
        debtor.wrote("advice-offered", "").expectStatus().isOk();
        debtor.wrote("visited", "").expectStatus().isOk();
        tools.at("2028-01-18", "10:00");
        debtor.refused("notice", "", "Offer to put them through to an adviser first");
    }

    @Test
    void leadToNoCourtWhereWhatWasLateIsPaidByAFile() {
        debtor.behind();
        debtor.wrote("advice-offered", "").expectStatus().isOk();
        debtor.wrote("visited", "").expectStatus().isOk();
        debtor.paidByFile("2027-01-13", 10_000);
        debtor.refused("notice", "", "Nothing is late on this account now");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("What was late is paid").doesNotContain("You are behind with", "Tell us what you can afford");
        assertThat(debtor.read(debtor.officer(), debtor.deskApi())).contains("\"owed\":{\"pence\":0");
    }
}
