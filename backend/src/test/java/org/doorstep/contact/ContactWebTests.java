package org.doorstep.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.pdf.PdfCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@IntegrationTest
class ContactWebTests {

    @Autowired
    WebTestClient client;
    @Autowired
    Contact contact;
    @Autowired
    DatabaseClient database;
    @Autowired
    Ids ids;

    private String person;
    private String other;
    private UUID message;

    @BeforeEach
    void aBookedVisit() {
        person = "P-" + ids.next();
        other = "P-" + ids.next();
        People.add(database, person, "email", "large-print").block();
        var visit = new VisitTime(ids.next(), LocalDate.of(2027, 1, 18), LocalTime.of(9, 30), LocalTime.of(14, 30), 0);
        contact.tell(new CurrentUser.System("test"), Notice.of(NoticeKind.APPOINTMENT_BOOKED, person,
                new Subject("repair", ids.next()), "REP-4K7P-2MXQ", visit)).block();
        message = contact.inbox(new CurrentUser.Resident("l", person), Optional.empty(), Locale.UK).block()
                .messages().getFirst().id();
    }

    @Test
    void refusesWithoutALogIn() {
        client.get().uri("/api/messages").exchange().expectStatus().isUnauthorized();
        client.get().uri("/api/letters/" + message).exchange().expectStatus().isUnauthorized();
        client.get().uri("/messages").accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
    }

    @Test
    void hidesOtherPeoplesMessagesLettersAndCalendars() {
        for (var path : new String[] {"/api/letters/" + message, "/api/messages/" + message + "/calendar"}) {
            As.resident(client, other).get().uri(path).exchange().expectStatus().isNotFound();
        }
        As.resident(client, other).post().uri("/api/messages/" + message + "/read").exchange().expectStatus().isNotFound();
        for (var path : new String[] {"/letters/" + message, "/messages/" + message, "/messages/" + message + "/calendar"}) {
            As.residentPages(client, other).get().uri(path).accept(MediaType.ALL).exchange().expectStatus().isNotFound();
        }
        As.resident(client, other).get().uri("/api/messages").exchange()
                .expectBody().jsonPath("$.messages.length()").isEqualTo(0);
    }

    @Test
    void answersWhatIsNoIdLikeWhatIsNotThere() {
        As.resident(client, person).get().uri("/api/letters/1").exchange().expectStatus().isNotFound();
        As.residentPages(client, person).get().uri("/messages/x").accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isNotFound();
    }

    @Test
    void listsTheMessagesAtBothDoors() {
        As.resident(client, person).get().uri("/api/messages").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.unread").isEqualTo(1)
                .jsonPath("$.messages[0].title").isEqualTo("Your visit is booked")
                .jsonPath("$.messages[0].paragraphs[0]").isEqualTo("We will come on Monday 18 January 2027, between 9:30am and 2:30pm.");
        assertThat(page("/messages")).contains("Your visit is booked", "/messages/" + message)
                .as("what is new is seen first, on the line of its day").containsPattern("(?s)<p class=\"govuk-body\">\\s*<strong class=\"govuk-tag[^>]*>New</strong>\\s*Sent ");
    }

    @Test
    void marksAMessageAsReadWhenItIsOpened() {
        assertThat(page("/messages/" + message)).contains("between 9:30am and 2:30pm", "/letters/" + message, "REP-4K7P-2MXQ");
        As.resident(client, person).get().uri("/api/messages").exchange()
                .expectBody().jsonPath("$.unread").isEqualTo(0).jsonPath("$.messages[0].read").isEqualTo(true);
        As.resident(client, person).post().uri("/api/messages/" + message + "/read").exchange().expectStatus().isOk();
    }

    @Test
    void leadsFromAnInvitationToItsQuestions() {
        contact.tell(new CurrentUser.System("test"), Notice.of(NoticeKind.SURVEY_INVITATION, person,
                new Subject("survey", ids.next()), "REP-7QXM-P2K4")).block();
        var invitation = contact.inbox(new CurrentUser.Resident("l", person), Optional.empty(), Locale.UK).block()
                .messages().getFirst().id();
        assertThat(page("/messages/" + invitation)).contains("href=\"/surveys/REP-7QXM-P2K4\"").doesNotContain("/letters/");
    }

    @Test
    void givesTheLetterInThePreferredFormatAsAnAccessiblePdfAtBothDoors() {
        var pdf = As.resident(client, person).get().uri("/api/letters/" + message).exchange()
                .expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_PDF)
                .expectHeader().valueEquals("Cache-Control", "private, no-store")
                .expectBody().returnResult().getResponseBody();
        PdfCheck.assertAccessible(pdf, "en", "Your visit is booked");
        assertThat(PdfCheck.smallestLetters(pdf)).isGreaterThanOrEqualTo(18f);
        assertThat(PdfCheck.textOf(pdf).replaceAll("\\s+", " ")).contains("Nene Valley Homes", "Ann Tenant", "1 High Street",
                "Tuesday 12 January 2027", "REP-4K7P-2MXQ", "Monday 18 January 2027", "between 9:30am and 2:30pm",
                "What happens next", "To change or cancel", "01632 960 104");
        As.residentPages(client, person).get().uri("/letters/" + message).exchange()
                .expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_PDF);
    }

    @Test
    void givesTheCalendarFile() {
        var file = As.resident(client, person).get().uri("/api/messages/" + message + "/calendar").exchange()
                .expectStatus().isOk().expectHeader().contentType("text/calendar;charset=UTF-8")
                .expectBody().returnResult().getResponseBody();
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("DTSTART:20270118T093000Z\r\n", "METHOD:PUBLISH\r\n");
    }

    @Test
    void goesThroughManyMessagesPageByPage() {
        var kept = new CurrentUser.System("test");
        for (int i = 0; i < 25; i++) {
            contact.tell(kept, Notice.of(NoticeKind.REPAIR_REPORTED, person, new Subject("repair", ids.next()), "REP-" + i)).block();
        }
        var user = new CurrentUser.Resident("l", person);
        var first = contact.inbox(user, Optional.empty(), Locale.UK).block();
        var second = contact.inbox(user, first.next(), Locale.UK).block();
        assertThat(first.messages()).hasSize(20).first().extracting(MessageView::reference).isEqualTo("REP-24");
        assertThat(second.messages()).hasSize(6).last().extracting(MessageView::id).isEqualTo(message);
        assertThat(second.next()).isEmpty();
        assertThat(page("/messages")).contains("/messages?before=" + first.next().orElseThrow());
    }

    private String page(String path) {
        return As.residentPages(client, person).get().uri(path).accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
