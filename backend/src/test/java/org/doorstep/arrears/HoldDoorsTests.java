package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.SubjectAccess;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Holds of either kind are placed, ended and read by the income team. */
@IntegrationTest
class HoldDoorsTests {

    @Autowired
    WebTestClient client;
    @Autowired
    List<SubjectAccess> modules;
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
    void takeAHoldThatBeganLongAgoOrBeginsTomorrow() {
        tools.at("2027-05-01", "10:00");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds", debtor.hold("breathing-space", "1", "2")).expectStatus().isEqualTo(422);
        debtor.place("mental-health", "1", "2");
        debtor.place("breathing-space", "2", "5");
        tools.at("2027-07-10", "10:00");
        debtor.place("breathing-space", "10", "7");
    }

    @Test
    void endWithTheAccount() {
        debtor.place("safeguarding", "11", "1");
        tools.run("update account set closed = '2027-01-12' where id = '" + debtor.account().id() + "'");
        tools.morning("2027-01-13");
        assertThat(tools.one("select count(*) from arrears_hold where account = $1 and ended_at is null", debtor.account().id())).isEqualTo("0");
    }

    /** Of two who share a tenancy one reads nothing of the other's breathing space, nor of what the team wrote of them. */
    @Test
    void tellOfNotesAndHoldsToWhomTheyAreAboutAlone() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.behind();
        var hold = new HashMap<>(debtor.hold("mental-health", "12", "1"));
        hold.remove("person");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds", hold).expectStatus().isEqualTo(422);
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

    @Test
    void showAHoldsReasonToTheIncomeTeamAlone() {
        debtor.behind();
        debtor.place("safeguarding", "12", "1");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage() + "/holds")).contains("To keep somebody safe", "The adviser wrote to us", "Ola Grant");
        assertThat(debtor.read(debtor.officer(), debtor.deskApi() + "/holds")).contains("The adviser wrote to us");
        for (var other : new WebTestClient[] {As.staff(client, Role.AGENT), As.staff(client, Role.MANAGER), As.officer(client, "leasehold"), debtor.app()}) {
            other.get().uri(debtor.deskApi() + "/holds").exchange().expectStatus().isNotFound();
            other.post().uri(debtor.deskApi() + "/holds").contentType(MediaType.APPLICATION_JSON).bodyValue(debtor.hold("breathing-space", "12", "1")).exchange().expectStatus().isNotFound();
        }
        assertThat(debtor.read(As.staffPages(client, Role.AGENT), debtor.deskPage())).contains("Nothing is asked of them just now").doesNotContain("The adviser wrote to us", "keep somebody safe");
        assertThat(debtor.read(As.staff(client, Role.AGENT), debtor.deskApi())).contains("\"held\":true").doesNotContain("safeguarding");
        assertThat(tools.one("select count(*) from audit_entry where what = 'arrears.hold-placed' and subject_id = $1", debtor.account().id())).isEqualTo("1");
    }
}
