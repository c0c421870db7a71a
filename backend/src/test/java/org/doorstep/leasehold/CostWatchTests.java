package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.contact.model.Channel;
import org.doorstep.kernel.Subject;
import org.doorstep.local.LocalOutbox;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.JobHandler;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What is about to be lost by section 20B does not wait for somebody to open a page: costs are promises, works are warned of. */
@IntegrationTest
class CostWatchTests extends WithABuilding {

    @Autowired
    LateCosts costs;

    @Autowired
    MajorWorks majorWorks;

    @Autowired
    Promises promises;

    @Autowired
    @Qualifier("leaseholdCostsHealth")
    ReactiveHealthIndicator health;

    @Autowired
    DueJobs jobs;

    @Autowired
    LocalOutbox outbox;

    @Autowired
    List<ReactiveJobHandler> handlers;

    @Autowired
    List<JobHandler> senders;

    @Autowired
    Words words;

    @BeforeEach
    void anEmptyOutbox() {
        outbox.clear();
        desk.ledgers().run("delete from leasehold_mail");
    }

    /** Warned of on 12 January, 20 July 2025 is asked for until 20 January 2027: told of by letter it is kept, decided about after the 14th the other is not. */
    @Test
    void aCostThatTheTeamIsWarnedOfIsAPromiseUntilItIsSettled() {
        took(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,"), building.cost("2", "cleaning", "5.00", "", "2025-07-14,,,"),
                building.cost("3", "cleaning", "9.00", "", "2026-07-20,,,"));
        night();
        night();
        assertThat(promises("1")).singleElement().satisfies(promise -> {
            assertThat(promise.standard()).isEqualTo("national.leasehold.eighteen-months");
            assertThat(promise.due()).isEqualTo("2027-01-20T17:00:00Z");
            assertThat(promise.state()).isEqualTo(PromiseView.State.OPEN);
        });
        assertThat(promises("3")).as("there is time").isEmpty();
        costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block();
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
        night();
        assertThat(promises("1")).extracting(PromiseView::state).containsExactly(PromiseView.State.KEPT);
        costs.decide(OFFICER, Map.of("cost", building.schedule() + "-2", "decision", "lost")).block();
        night();
        assertThat(promises("2")).extracting(PromiseView::state).containsExactly(PromiseView.State.BROKEN);
        assertThat(desk.ledgers().count("charge_cost_watch w join charge_cost c on c.id = w.cost where c.reference like '" + building.schedule() + "-%'")).isZero();
    }

    /** Ninety days before a cost of 20 September 2025 is lost, and thirty: the day in the mail is the one on the page, and nobody is named. */
    @Test
    void theTeamIsWrittenToOnceForEachWarningOfACostThatCanBeSaved() {
        took(building.cost("1", "cleaning", "612.00", "", "2025-09-20,,,"), building.cost("2", "cleaning", "5.00", "", "2025-07-01,,,"),
                building.cost("3", "cleaning", "9.00", "", "2026-07-20,,,"));
        night();
        night();
        assertThat(mails("1")).singleElement().satisfies(mail -> assertThat(String.join("\n", mail.message().paragraphs()))
                .contains(building.schedule() + "-1: by " + Formats.date(words, Locale.UK, lastDay("1")), "/service-charges/warnings")
                .doesNotContain("log in to your account"));
        assertThat(mails("2")).as("lost").isEmpty();
        assertThat(mails("3")).as("there is time").isEmpty();
        clock.set(Instant.parse("2027-02-23T06:00:00Z"));
        night();
        night();
        assertThat(mails("1")).hasSize(2);
        took(building.cost("1", "cleaning", "612.00", "", "2025-09-25,,,"));
        night();
        night();
        assertThat(mails("1")).as("another day").hasSize(3);
        costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block();
        clock.set(Instant.parse("2027-03-16T06:00:00Z"));
        night();
        assertThat(mails("1")).as("told").hasSize(3);
    }

    /** A file that says another day begins another clock. */
    @Test
    void thePromiseIsKeptByTheLastBillAndCountsFromTheDayTheFileSays() {
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        took(building.cost("1", "cleaning", "1.00", "", "2025-11-05,,,"));
        night();
        took(building.cost("1", "cleaning", "1.00", "", "2025-11-10,,,"));
        night();
        assertThat(promises("1")).extracting(promise -> promise.due().toString()).contains("2027-05-10T16:00:00Z");
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.rightsAreChecked();
        desk.ledgers().account("service-charge", building.me().agreement());
        desk.billed(building.mine(), 2026);
        night();
        assertThat(promises("1")).as("the neighbour was not asked").extracting(PromiseView::state).contains(PromiseView.State.OPEN);
        desk.ledgers().account("service-charge", building.neighbour().agreement());
        desk.billed(building.theirs(), 2026);
        night();
        assertThat(promises("1")).extracting(PromiseView::state).contains(PromiseView.State.KEPT).doesNotContain(PromiseView.State.OPEN);
    }

    /** A contract of 17 March 2027: what came that day is lost after 17 September 2028, whoever was not billed. */
    @Test
    void theTeamIsWarnedOfWorksThatAreNotBilledToEveryLease() {
        desk.rightsAreChecked();
        desk.ledgers().account("major-works", building.me().agreement());
        var reference = desk.consulted(building);
        assertThat(works(reference)).isEmpty();
        clock.set(Instant.parse("2028-07-03T09:00:00Z"));
        assertThat(works(reference)).singleElement().isEqualTo(
                new WorksWarning(reference, "A new roof", LocalDate.parse("2027-03-17"), false, LocalDate.parse("2028-09-13"), 72, 2, false));
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/warnings")).contains("Works that are not billed yet", reference, "before any invoice we know of", "72 days");
        clock.set(Instant.parse("2028-09-01T09:00:00Z"));
        majorWorks.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-04-01")).block();
        desk.run("leasehold.works-look");
        assertThat(works(reference)).singleElement().satisfies(warning -> {
            assertThat(warning.invoiced()).isTrue();
            assertThat(warning.lastDay()).isEqualTo("2028-09-27");
            assertThat(warning.leases()).isEqualTo(1);
        });
        var pressing = pressing();
        assertThat(pressing).isPositive();
        desk.ledgers().account("major-works", building.neighbour().agreement());
        majorWorks.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-04-01")).block();
        desk.run("leasehold.works-look");
        assertThat(works(reference)).isEmpty();
        assertThat(pressing()).isEqualTo(pressing - 1);
    }

    /** Ninety days before 17 September 2028, by which works whose contract is of 17 March 2027 are asked for. */
    @Test
    void theMailNamesWorksThatAreNotBilled() {
        var reference = desk.consulted(building);
        clock.set(Instant.parse("2028-05-02T06:00:00Z"));
        night();
        assertThat(mailsOf(reference)).as("there is time").isEmpty();
        clock.set(Instant.parse("2028-07-03T06:00:00Z"));
        night();
        night();
        assertThat(mailsOf(reference)).singleElement().satisfies(mail -> assertThat(String.join("\n", mail.message().paragraphs()))
                .contains(reference + ": by " + Formats.date(words, Locale.UK, works(reference).getFirst().lastDay())));
        clock.set(Instant.parse("2028-08-21T06:00:00Z"));
        night();
        assertThat(mailsOf(reference)).as("thirty days").hasSize(2);
    }

    /** A row a cost is marked on: whoever is second finds nothing left to write of. */
    @Test
    void ofTwoNightsAtOnceOneWrites() {
        took(building.cost("1", "cleaning", "612.00", "", "2025-09-20,,,"));
        var look = handlers.stream().filter(handler -> handler.task().equals("leasehold.late-costs")).findFirst().orElseThrow();
        Flux.range(0, 4).flatMap(n -> look.handle("race-" + n, "").subscribeOn(Schedulers.boundedElastic()), 4).blockLast();
        assertThat(mails("1")).hasSize(1);
    }

    /** Given up on Friday 15 January 2027: on Monday it goes again, and once that one fails too the team's page and the health say so. */
    @Test
    void aMailThatFailedGoesAgainTheNextWorkingDay() {
        clock.set(Instant.parse("2027-01-15T06:00:00Z"));
        took(building.cost("1", "cleaning", "612.00", "", "2025-09-20,,,"));
        night();
        givenUp();
        night();
        assertThat(mails("1")).as("the same day").isEmpty();
        clock.set(Instant.parse("2027-01-16T06:00:00Z"));
        night();
        assertThat(mails("1")).as("Saturday").isEmpty();
        assertThat(failing()).as("the first").isEmpty();
        clock.set(Instant.parse("2027-01-18T06:00:00Z"));
        night();
        givenUp();
        assertThat(failing()).isEqualTo("2027-01-15");
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/warnings")).contains("has not arrived since Friday 15 January 2027");
        clock.set(Instant.parse("2027-01-19T06:00:00Z"));
        night();
        assertThat(mails("1")).hasSize(1);
        assertThat(failing()).isEmpty();
    }

    private String failing() {
        return (String) health.health().block().getDetails().get("mailFailsSince");
    }

    /** Every mail to the team that waits. */
    private void givenUp() {
        var send = senders.stream().filter(handler -> handler.task().equals("contact.send")).findFirst().orElseThrow();
        desk.ledgers().run("delete from scheduled_tasks");
        desk.ledgers().ids("message where state = 'waiting' and contact_id in (select id from contact where kind = 'costs-to-save')")
                .forEach(message -> send.givenUp(message.toString(), ""));
        jobs.runAt(clock.instant());
    }

    private void took(String... rows) {
        Building.changes(imports, "charge-costs", Building.costs(rows));
    }

    /** The health's figure. */
    private long pressing() {
        return (long) health.health().block().getDetails().get("works");
    }

    private void night() {
        desk.run("leasehold.late-costs");
    }

    /** To the team, that name a cost. */
    private List<LocalOutbox.Delivered> mails(String cost) {
        return mailsOf(building.schedule() + "-" + cost);
    }

    private List<LocalOutbox.Delivered> mailsOf(String reference) {
        desk.ledgers().run("delete from scheduled_tasks where task_name not in ('contact.send', 'event.leasehold.team-mail-settled')");
        jobs.runAt(clock.instant());
        return outbox.all().stream().filter(sent -> sent.channel() == Channel.EMAIL && sent.message().to().email().equals(Optional.of("leasehold-team@example.org")))
                .filter(sent -> String.join("\n", sent.message().paragraphs()).contains(reference + ":")).toList();
    }

    private LocalDate lastDay(String cost) {
        return costs.warnings(OFFICER).block().soon().stream().filter(warning -> warning.reference().equals(building.schedule() + "-" + cost)).findFirst()
                .orElseThrow().lastDay();
    }

    private List<PromiseView> promises(String cost) {
        var id = UUID.fromString(database.sql("select id::text from charge_cost where reference = $1").bind(0, building.schedule() + "-" + cost)
                .mapValue(String.class).one().block());
        return promises.of(OFFICER, new Subject("charge-cost", id)).block();
    }

    private List<WorksWarning> works(String consultation) {
        return costs.warnings(OFFICER).block().works().stream().filter(warning -> warning.consultation().equals(consultation)).toList();
    }
}
