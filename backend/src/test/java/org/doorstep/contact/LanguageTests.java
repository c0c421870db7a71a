package org.doorstep.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.contact.model.Channel;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.local.LocalOutbox;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.pdf.PdfCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Somebody whose language has no words yet is written to in English, and all of it is: words, dates and language tag. */
@IntegrationTest
class LanguageTests {

    @Autowired
    Contact contact;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    LocalOutbox outbox;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Ids ids;

    @ParameterizedTest
    @ValueSource(strings = {"pl", "bn", "ur", "zz"})
    void writesOneLanguageThroughout(String language) {
        clock.set(TestClock.START);
        outbox.clear();
        var person = "P-" + ids.next();
        People.add(database, person, "email", "standard").block();
        database.sql("update person set language = $1 where reference = $2").bind(0, language).bind(1, person).fetch().rowsUpdated().block();
        var visit = new VisitTime(ids.next(), LocalDate.of(2027, 1, 18), LocalTime.of(8, 0), LocalTime.NOON, 0);

        contact.tell(new CurrentUser.System("test"), Notice.of(NoticeKind.APPOINTMENT_BOOKED, person, new Subject("repair", ids.next()),
                "REP-4K7P-2MXQ", visit)).block();
        jobs.runAt(clock.instant());

        var text = outbox.all().stream().filter(sent -> sent.channel() == Channel.TEXT).findFirst().orElseThrow().message().text();
        assertThat(text).contains("Monday 18 January").matches(NoticeWordsTests.GSM);
        var pdf = outbox.all().stream().flatMap(sent -> sent.message().letter().stream()).findFirst().orElseThrow().pdf();
        PdfCheck.assertAccessible(pdf, "en-GB", "Your visit is booked");
        assertThat(PdfCheck.textOf(pdf).replaceAll("\\s+", " ")).contains("Monday 18 January 2027", "Tuesday 12 January 2027");
    }
}
