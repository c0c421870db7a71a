package org.doorstep.directdebit;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Bank details go in at every door, right and wrong and while things break; none of them comes out in the log. */
@IntegrationTest
class NoBankDetailsAreLoggedTests {

    private static final List<String> DIGITS = List.of(Payer.NUMBER, "6637 4958", "66374959", "08-99-99", Payer.SORT_CODE, "O'Brien");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level usual;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Payer.Tools tools;

    @BeforeEach
    void listen() {
        tools.clean();
        usual = root.getLevel();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(usual);
        clock.set(TestClock.START);
    }

    @Test
    void ofWhatIsTakenRefusedMadeAndHeard() {
        var payer = tools.tenant();
        var wrong = Payer.details("104.20", "27");
        wrong.put("accountNumber", "66374959");
        payer.post(payer.api(), wrong).expectStatus().isEqualTo(422);
        payer.setsUp("104.20", "27");
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27");
        payer.file("2027-01-25");
        As.officer(client, "income").post().uri("/api/direct-debit-reports").contentType(MediaType.APPLICATION_XML)
                .bodyValue("<BACSDocument payer-account-number=\"" + Payer.NUMBER + "\"").exchange().expectStatus().isEqualTo(422);
        nothingIsLogged();
    }

    @Test
    void whileTheDatabaseRefusesTheRow() {
        var payer = tools.tenant();
        database.sql("alter table direct_debit add constraint none_at_all check (holder = '') not valid").then().block();
        try {
            payer.post(payer.api(), Payer.details("104.20", "27")).expectStatus().is5xxServerError();
        } finally {
            database.sql("alter table direct_debit drop constraint none_at_all").then().block();
        }
        assertThat(logged()).contains("23514");
        nothingIsLogged();
    }

    @Test
    void whileOneDoesNotOpen() {
        var payer = tools.tenant().setsUp("104.20", "27");
        tools.morning("2027-01-13");
        database.sql("update direct_debit set sealed = set_byte(sealed, 20, (get_byte(sealed, 20) + 1) % 256) where account = $1")
                .bind(0, payer.account().id()).then().block();
        tools.morning("2027-01-25");
        assertThat(logged()).contains("A bank account does not open");
        nothingIsLogged();
        payer.post(payer.api() + "/pause", Map.of()).expectStatus().isOk();
    }

    private void nothingIsLogged() {
        assertThat(DIGITS).noneSatisfy(digits -> assertThat(logged()).contains(digits));
    }

    private String logged() {
        return log.list.stream().filter(event -> !event.getLoggerName().startsWith("io.zonky.")).map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " "
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()))).collect(Collectors.joining("\n"));
    }
}
