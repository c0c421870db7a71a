package org.doorstep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Most of a case is written when it hears what became of its visit. Each table this writes to made to fail in turn: once
 * the fault is over, the case stands as if there had been none, with nothing missing and nothing twice.
 */
@IntegrationTest
class NewsNeverHalfHeardTests {

    /** What was to be sent by then is: of two jobs that are both late, either may come first. */
    private static final Instant THE_EVENING_BEFORE = Instant.parse("2027-01-13T19:00:00Z");
    private static final Instant TOO_LATE_ON_THE_DAY = Instant.parse("2027-01-14T13:00:00Z");
    private static final Instant TOO_LATE_TO_ANSWER = Instant.parse("2027-01-15T17:00:01Z");

    /** What happened that the case has not heard yet. */
    enum News {
        A_VISIT_WAS_BOOKED(work -> work.sending(true, "2027-01-14.am").get()),
        A_VISIT_WAS_CHANGED(work -> work.form("/repairs/" + work.booked() + "/time", Map.of("slot", "2027-01-15.am")).get()),
        A_VISIT_WAS_CANCELLED(work -> work.form("/repairs/" + work.booked() + "/cancel-visit", Map.of("reason", "I am away")).get()),
        SOMEBODY_IS_ON_THE_WAY(work -> work.operative(work.onTheDay() + "/on-my-way", Map.of()).get()),
        SOMEBODY_IS_THERE(work -> work.operative(work.onTheDay() + "/arrived", Map.of()).get()),
        NOBODY_WAS_IN(work -> work.noAccess(work.arrived()).get()),
        THEY_WERE_IN(work -> work.form("/repairs/" + work.nobodyIn() + "/i-was-in", Map.of("words", "I was in all day")).get()),
        NOBODY_LET_US_IN(work -> {
            work.nobodyIn();
            work.at(TOO_LATE_TO_ANSWER);
        }),
        IT_IS_DONE(work -> work.operative(work.arrived() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "first", "yes")).get()),
        ANOTHER_VISIT_FOLLOWS(work -> work.operative(work.arrived() + "/done", Map.of("done", "Turned it off", "next", "visit", "part", "visit", "slot", "2027-01-18.am")).get()),
        IT_WAITS(work -> work.operative(work.arrived() + "/done", CaseWork.WAITING).get()),
        NOBODY_CAME(work -> {
            work.booked();
            work.at(THE_EVENING_BEFORE);
            work.newsArrives();
            work.at(TOO_LATE_ON_THE_DAY);
        });

        private final Consumer<CaseWork> happens;

        News(Consumer<CaseWork> happens) {
            this.happens = happens;
        }
    }

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @ParameterizedTest
    @EnumSource(News.class)
    void isHeardWholeAndOnce(News news) {
        var unbroken = told(news);
        var before = unbroken.asItStands();
        var tables = Written.by(database, () -> {
            unbroken.newsArrives();
            return true;
        });
        assertThat(tables).as("tables written to when %s", news).hasSizeGreaterThan(1);
        assertThat(unbroken.asItStands()).isNotEqualTo(before);
        tables.stream().filter(table -> !table.equals("scheduled_tasks")).forEach(table -> {
            var work = told(news);
            try (var _ = BrokenTable.breaking(database, table)) {
                work.newsArrives();
            }
            work.newsArrivesAtLast();
            assertThat(work.asItStands()).as("%s, after %s failed", news, table).isEqualTo(unbroken.asItStands());
        });
    }

    private CaseWork told(News news) {
        clock.set(TestClock.START);
        var work = new CaseWork(client, database, jobs, clock);
        news.happens.accept(work);
        return work;
    }
}
