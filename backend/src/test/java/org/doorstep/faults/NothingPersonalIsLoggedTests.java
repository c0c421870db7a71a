package org.doorstep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.ReportStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Marked words go in at every door, right and wrong and while things break; none of them comes out in the log. */
@IntegrationTest
class NothingPersonalIsLoggedTests {

    private static final String NAME = "Zephyrine";
    private static final String PHONE = "07700 900 347";
    private static final String WORDS = "The xylophone leaks";

    private static final List<String> MARKED = List.of(NAME, PHONE, "7700900347", "xylophone", "+447700900100");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level usual;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    CaseWork work;

    /** As much as production says. */
    @BeforeEach
    void listen() {
        usual = root.getLevel();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
        work = new CaseWork(client, database, jobs, clock);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(usual);
    }

    @Test
    void ofAReportThatIsTakenOrRefused() {
        var door = work.door(true);
        var draft = CaseWork.upToTheSlot(door, work.household);
        door.answer(draft, ReportStep.WORDS, Map.of("words", WORDS));
        door.answer(draft, ReportStep.ACCESS, Map.of("meetName", NAME, "meetPhone", PHONE));
        door.answer(draft, ReportStep.ACCESS, Map.of("meetName", NAME, "meetPhone", PHONE + " or ask " + NAME));
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        door.send(draft);
        work.newsArrives();
        nothingMarkedWasLogged();
    }

    @Test
    void ofAFileWithAMistake() {
        As.integration(client).post().uri("/api/imports/people").contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue("""
                        reference,title,given-name,family-name,organisation,born,email,mobile,landline,channel,language,format,post-line-1,post-line-2,post-town,post-postcode
                        P347,Mx,Zephyrine,Xylophone,,1980-02-31,not-an-address,07700 900 347,,text,en,standard,,,,
                        """).exchange().expectStatus().isEqualTo(422);
        nothingMarkedWasLogged();
    }

    @Test
    void ofARequestThatTheDatabaseRefusesWithItsRow() {
        var door = work.door(false);
        var draft = CaseWork.upToTheSlot(door, work.household);
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        try (var _ = BrokenTable.breaking(database, "repair")) {
            assertThat(door.send(draft).status()).isIn(500, 503);
        }
        database.sql("alter table journey_draft add constraint no_xylophones check (answers ->> 'words' not like '%xylophone%') not valid").then().block();
        try {
            assertThat(door.answer(draft, ReportStep.WORDS, Map.of("words", WORDS)).status()).isIn(500, 503);
        } finally {
            database.sql("alter table journey_draft drop constraint no_xylophones").then().block();
        }
        assertThat(logged()).contains("ErrorAnswers", "23514", "org.doorstep.");
        nothingMarkedWasLogged();
    }

    @Test
    void ofAJobThatFails() {
        work.sending(true, "call-back").get();
        try (var _ = BrokenTable.breaking(database, "message")) {
            work.newsArrives();
        }
        assertThat(logged()).contains("failed 1 times");
        nothingMarkedWasLogged();
    }

    @Test
    void ofABodyThatCannotBeRead() {
        As.resident(client, work.household.person()).method(HttpMethod.POST).uri("/api/emergencies")
                .contentType(MediaType.APPLICATION_JSON).bodyValue("{\"danger\": " + NAME + ", \"agreement\": \"" + PHONE + "\"}")
                .exchange().expectStatus().is4xxClientError();
        nothingMarkedWasLogged();
    }

    private void nothingMarkedWasLogged() {
        assertThat(MARKED).noneSatisfy(marked -> assertThat(logged()).contains(marked));
    }

    private String logged() {
        // What the test's own database says of itself is no log of ours.
        return log.list.stream().filter(event -> !event.getLoggerName().startsWith("io.zonky.")).map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " "
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
