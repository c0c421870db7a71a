package org.doorstep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.local.FakeMailServer;
import org.doorstep.local.FakeMailServer.Mood;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A report while the mail server is away: the report goes on, its mail waits and goes later, once. */
@IntegrationTest
class MailComesBackTests {

    private static final FakeMailServer MAIL = new FakeMailServer();

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    CaseWork work;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", MAIL::port);
        settings.add("doorstep.contact.mail-from", () -> "homes@nenevalley.example");
    }

    /** Whoever has a mobile is sent a text besides; who has none is sent a mail. */
    @BeforeEach
    void somebodyWithoutAMobile() {
        clock.set(TestClock.START);
        work = new CaseWork(client, database, jobs, clock);
        database.sql("update person set channel = 'email', mobile = null, email = lower(reference) || '@example.org' where reference = $1")
                .bind(0, work.household.person()).then().block();
    }

    @AfterEach
    void backToTuesday() {
        MAIL.mood(Mood.HONEST);
        clock.set(TestClock.START);
    }

    @AfterAll
    static void close() {
        MAIL.close();
    }

    @Test
    void waitsAndGoesLater() {
        MAIL.mood(Mood.BUSY);
        var sent = work.sending(true, "call-back").get();
        work.newsArrives();
        assertThat(sent.status()).isEqualTo(303);
        assertThat(mails()).isZero();
        assertThat(message()).isEqualTo("waiting 1");

        clock.pass(Duration.ofMinutes(1));
        work.newsArrives();
        assertThat(message()).isEqualTo("waiting 2");

        MAIL.mood(Mood.HONEST);
        clock.pass(Duration.ofMinutes(1));
        work.newsArrives();
        assertThat(mails()).isEqualTo(1);
        assertThat(message()).startsWith("sent");

        clock.pass(Duration.ofHours(2));
        work.newsArrives();
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void isShownOnceWhenItsServerHungUpBeforeItsYes() {
        MAIL.mood(Mood.FORGETS_TO_ANSWER);
        work.sending(false, "call-back").get();
        work.newsArrives();
        assertThat(message()).isEqualTo("waiting 1");

        MAIL.mood(Mood.HONEST);
        clock.pass(Duration.ofMinutes(1));
        work.newsArrives();
        assertThat(message()).startsWith("sent");
        assertThat(mails()).isEqualTo(1);
    }

    private long mails() {
        return MAIL.mails().stream().filter(mail -> mail.contains("To: " + work.household.person().toLowerCase() + "@example.org")).count();
    }

    private String message() {
        return database.sql("""
                        select m.state || ' ' || m.attempts from message m join contact c on c.id = m.contact_id
                        where m.channel = 'email' and c.person = $1""")
                .bind(0, work.household.person()).map(row -> row.get(0, String.class)).one().block();
    }
}
