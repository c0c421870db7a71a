package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Surgeries.BookedTalk;
import org.doorstep.leasehold.Surgeries.FreeTime;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The leaseholders' surgery: a time is one talk's, whoever taps at once. */
@IntegrationTest
class SurgeryTests {

    private static final CurrentUser.Staff OFFICER = LeaseholdDesk.OFFICER;

    private static final Map<String, String> WHY = Map.of("why", "Nobody can come.");

    @Autowired
    WebTestClient client;

    @Autowired
    Surgeries surgeries;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    private Building building;
    private CurrentUser me;
    private CurrentUser neighbour;
    private String place;

    @BeforeEach
    void aDayOfThreeTimes() {
        building = desk.building();
        me = LeaseholdDesk.resident(building.me().person());
        neighbour = LeaseholdDesk.resident(building.neighbour().person());
        place = "Room " + UUID.randomUUID();
        assertThat(open("2027-01-20", "09:30", "10:35")).isInstanceOf(BookedTalk.Done.class);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    /** An hour and five minutes are three talks of twenty. */
    @Test
    void aDayIsCutIntoTimesAndOpenedOnce() {
        assertThat(free()).extracting(time -> time.starts().toString()).containsExactly("09:30", "09:50", "10:10");
        assertThat(page("/service-charges/" + building.mine() + "/surgery")).contains("9:30am to 9:50am", "10:10am to 10:30am");
        assertThat(open("2027-01-20", "09:30", "10:35")).isInstanceOf(BookedTalk.Taken.class);
        assertThat(open("2027-01-12", "09:30", "10:35")).isInstanceOf(BookedTalk.Wrong.class);
        assertThat(open("2027-01-21", "09:30", "09:40")).isInstanceOf(BookedTalk.Wrong.class);
        assertThat(open("2027-01-21", "half past", "")).isInstanceOf(BookedTalk.Wrong.class);
        assertThat(surgeries.open(me, Map.of()).block()).isInstanceOf(BookedTalk.NotHere.class);
    }

    @Test
    void aTimeIsBookedOnceWhoeverTapsAtOnce() {
        var time = free().getFirst().code();
        for (int round = 0; round < 5; round++) {
            var both = Flux.just(surgeries.book(me, building.mine(), Map.of("time", time)), surgeries.book(neighbour, building.theirs(), Map.of("time", time)))
                    .flatMap(booking -> booking.subscribeOn(Schedulers.boundedElastic())).collectList().block();
            assertThat(both.stream().filter(BookedTalk.Done.class::isInstance).count()).isEqualTo(1);
            surgeries.cancel(me, building.mine()).block();
            surgeries.cancel(neighbour, building.theirs()).block();
        }
    }

    @Test
    void twoWhoMoveToOneTimeAtOnceDoNotShareIt() {
        var times = free();
        surgeries.book(me, building.mine(), Map.of("time", times.get(0).code())).block();
        surgeries.book(neighbour, building.theirs(), Map.of("time", times.get(1).code())).block();
        var last = Map.of("time", times.get(2).code());
        var both = Flux.just(surgeries.book(me, building.mine(), last), surgeries.book(neighbour, building.theirs(), last))
                .flatMap(booking -> booking.subscribeOn(Schedulers.boundedElastic())).collectList().block();
        assertThat(both.stream().filter(BookedTalk.Done.class::isInstance).count()).isEqualTo(1);
        assertThat(free()).hasSize(1);
    }

    @Test
    void aTalkIsBookedToldMovedAndTakenBack() {
        var times = free();
        surgeries.book(me, building.mine(), Map.of("time", times.get(0).code(), "about", "The lift")).block();
        assertThat(page("/service-charges/" + building.mine() + "/surgery")).contains("Wednesday 20 January 2027", place, "The lift");
        var first = calendar();
        assertThat(first).contains("SEQUENCE:0", "DTSTART:20270120T093000Z", "DTEND:20270120T095000Z", "Talk about my lease");
        assertThat(surgeries.book(me, building.mine(), Map.of("time", times.get(2).code())).block()).isInstanceOf(BookedTalk.Done.class);
        assertThat(page("/service-charges/" + building.mine() + "/surgery")).as("it is about the same").contains("The lift");
        assertThat(calendar()).contains("SEQUENCE:1", "DTSTART:20270120T101000Z").contains(first.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow());
        assertThat(free()).hasSize(2);
        assertThat(told(building.me().person(), "surgery-booked")).isEqualTo(2);
        assertThat(surgeries.days(OFFICER).block().stream().filter(day -> day.place().equals(place)).flatMap(day -> day.talks().stream()))
                .extracting(Surgeries.Talk::lease).containsExactly(building.mine());
        assertThat(surgeries.cancel(me, building.mine()).block()).isInstanceOf(BookedTalk.Done.class);
        assertThat(surgeries.cancel(me, building.mine()).block()).isInstanceOf(BookedTalk.Taken.class);
        assertThat(free()).hasSize(3);
    }

    /** On the morning they look when and where; until it begins they can say that they do not come, and of that day nothing is offered. */
    @Test
    void onItsDayATalkIsFoundUntilItIsOver() {
        var times = free();
        surgeries.book(me, building.mine(), Map.of("time", times.get(0).code())).block();
        clock.set(Instant.parse("2027-01-20T08:00:00Z"));
        assertThat(page("/service-charges/" + building.mine() + "/surgery")).contains("Your time", place);
        assertThat(calendar()).contains("DTSTART:20270120T093000Z");
        assertThat(free()).isEmpty();
        assertThat(surgeries.book(me, building.mine(), Map.of("time", times.get(2).code())).block()).isInstanceOf(BookedTalk.Taken.class);
        clock.set(Instant.parse("2027-01-20T09:40:00Z"));
        assertThat(page("/service-charges/" + building.mine() + "/surgery")).contains("Your time");
        assertThat(surgeries.cancel(me, building.mine()).block()).as("it has begun").isInstanceOf(BookedTalk.Taken.class);
        clock.set(Instant.parse("2027-01-20T09:50:00Z"));
        assertThat(page("/service-charges/" + building.mine() + "/surgery")).doesNotContain("Your time");
        assertThat(open("2027-01-27", "09:30", "10:35")).isInstanceOf(BookedTalk.Done.class);
        assertThat(surgeries.book(me, building.mine(), Map.of("time", free().getFirst().code())).block()).as("another, not that one moved").isInstanceOf(BookedTalk.Done.class);
        assertThat(desk.ledgers().count("surgery_talk where lease = '" + building.mine() + "' and cancelled is null")).isEqualTo(2);
    }

    @Test
    void whoDoesNotComeSaysSoOnTheDayItself() {
        surgeries.book(me, building.mine(), Map.of("time", free().getFirst().code())).block();
        clock.set(Instant.parse("2027-01-20T08:00:00Z"));
        assertThat(surgeries.cancel(me, building.mine()).block()).isInstanceOf(BookedTalk.Done.class);
        assertThat(told(building.me().person(), "surgery-given-back")).as("they know").isZero();
    }

    /** Two owners: whoever booked is told when the other moves the talk or gives it back, and what it is about stays. */
    @Test
    void whatOneOwnerDoesWithATalkTheOtherIsTold() {
        var other = new Register(database).jointWith(building.me());
        var they = LeaseholdDesk.resident(other);
        var times = free();
        surgeries.book(me, building.mine(), Map.of("time", times.get(0).code(), "about", "The lift")).block();
        assertThat(surgeries.book(they, building.mine(), Map.of("time", times.get(1).code())).block()).isInstanceOf(BookedTalk.Done.class);
        assertThat(told(building.me().person(), "surgery-booked")).as("and that it was moved").isEqualTo(2);
        assertThat(told(other, "surgery-booked")).isEqualTo(1);
        assertThat(surgeries.calendar(me, building.mine()).block().about()).isEqualTo("The lift");
        assertThat(surgeries.cancel(me, building.mine()).block()).isInstanceOf(BookedTalk.Done.class);
        assertThat(told(other, "surgery-given-back")).isEqualTo(1);
        assertThat(told(building.me().person(), "surgery-given-back")).isZero();
    }

    @Test
    void aLeaseInTwoWindowsAtOnceHasOneTalk() {
        assertThat(open("2027-01-27", "09:30", "10:35")).isInstanceOf(BookedTalk.Done.class);
        var days = free().stream().collect(Collectors.toMap(FreeTime::day, time -> time, (first, _) -> first)).values();
        for (int round = 0; round < 5; round++) {
            var both = Flux.fromIterable(days).flatMap(time -> surgeries.book(me, building.mine(), Map.of("time", time.code())).subscribeOn(Schedulers.boundedElastic()))
                    .collectList().block();
            assertThat(both).hasSize(2).filteredOn(BookedTalk.Done.class::isInstance).isNotEmpty();
            assertThat(desk.ledgers().count("surgery_talk where lease = '" + building.mine() + "' and cancelled is null")).isEqualTo(1);
            surgeries.cancel(me, building.mine()).block();
        }
    }

    @Test
    void aTimeThatIsNoneIsNotBookedAndOthersLeasesAreNotThere() {
        var surgery = free().getFirst().surgery();
        assertThat(surgeries.book(me, building.mine(), Map.of("time", surgery + ".09:35")).block()).isInstanceOf(BookedTalk.Taken.class);
        assertThat(surgeries.book(me, building.mine(), Map.of("time", "soon")).block()).isInstanceOf(BookedTalk.Wrong.class);
        assertThat(surgeries.book(me, building.mine(), Map.of("time", UUID.randomUUID() + ".09:30")).block()).isInstanceOf(BookedTalk.Taken.class);
        assertThat(surgeries.book(me, building.theirs(), Map.of("time", surgery + ".09:30")).block()).isInstanceOf(BookedTalk.NotHere.class);
        assertThat(status("/service-charges/" + building.theirs() + "/surgery")).isEqualTo(404);
        assertThat(status("/leasehold-surgeries")).isEqualTo(404);
        As.officerPages(client, "leasehold").get().uri("/leasehold-surgeries").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk();
    }

    /** Both who booked hear of it, each once; the times are gone, and another day may be opened in its place. */
    @Test
    void aCancelledDayIsToldToEverybodyWhoBookedAndOfferedNoMore() {
        var times = free();
        surgeries.book(me, building.mine(), Map.of("time", times.get(0).code())).block();
        surgeries.book(neighbour, building.theirs(), Map.of("time", times.get(1).code())).block();
        var day = times.getFirst().surgery().toString();
        assertThat(surgeries.cancelDay(OFFICER, day, Map.of("why", " ")).block()).isInstanceOf(BookedTalk.Wrong.class);
        assertThat(surgeries.cancelDay(me, day, WHY).block()).isInstanceOf(BookedTalk.NotHere.class);
        assertThat(surgeries.cancelDay(OFFICER, UUID.randomUUID().toString(), WHY).block()).isInstanceOf(BookedTalk.NotHere.class);
        assertThat(surgeries.cancelDay(OFFICER, day, WHY).block()).isInstanceOf(BookedTalk.Done.class);
        assertThat(surgeries.cancelDay(OFFICER, day, WHY).block()).isInstanceOf(BookedTalk.Taken.class);
        for (var household : List.of(building.me(), building.neighbour())) {
            assertThat(told(household.person(), "surgery-cancelled")).isEqualTo(1);
        }
        assertThat(free()).isEmpty();
        assertThat(surgeries.book(me, building.mine(), Map.of("time", times.get(2).code())).block()).isInstanceOf(BookedTalk.Taken.class);
        assertThat(page("/service-charges/" + building.mine() + "/surgery")).contains("We had to cancel Wednesday 20 January 2027: Nobody can come. Choose another time.");
        assertThat(open("2027-01-20", "09:30", "10:35")).isInstanceOf(BookedTalk.Done.class);
        assertThat(surgeries.book(me, building.mine(), Map.of("time", free().getFirst().code())).block()).isInstanceOf(BookedTalk.Done.class);
    }

    /** Whoever bought the lease has no talk; the time is given up for the one they choose. */
    @Test
    void whoeverBoughtTheLeaseReadsNothingOfTheTalkOfTheOneBefore() {
        var register = new Register(database);
        var times = free();
        surgeries.book(me, building.mine(), Map.of("time", times.get(0).code(), "about", "My divorce")).block();
        var buyer = register.jointWith(building.me());
        register.leaves(building.me().person(), building.me());
        var they = LeaseholdDesk.resident(buyer);
        assertThat(LeaseholdDesk.page(client, buyer, "/service-charges/" + building.mine() + "/surgery")).doesNotContain("My divorce").doesNotContain("Your time");
        assertThat(surgeries.calendar(they, building.mine()).block()).isNull();
        assertThat(surgeries.cancel(they, building.mine()).block()).isInstanceOf(BookedTalk.Taken.class);
        assertThat(surgeries.book(they, building.mine(), Map.of("time", times.get(1).code(), "about", "The lift")).block()).isInstanceOf(BookedTalk.Done.class);
        assertThat(surgeries.calendar(they, building.mine()).block().about()).isEqualTo("The lift");
        assertThat(surgeries.of(they, building.mine()).block().free()).contains(times.get(0));
    }

    /** Who took a talk back is not told that its day was cancelled, and sees nothing of it. */
    @Test
    void whoDoesNotComeAnywayHearsNothing() {
        surgeries.book(me, building.mine(), Map.of("time", free().getFirst().code())).block();
        var day = free().getFirst().surgery().toString();
        surgeries.cancel(me, building.mine()).block();
        clock.pass(Duration.ofMinutes(1));
        surgeries.cancelDay(OFFICER, day, WHY).block();
        assertThat(told(building.me().person(), "surgery-cancelled")).isZero();
        assertThat(page("/service-charges/" + building.mine() + "/surgery")).doesNotContain("We had to cancel");
    }

    /** Whoever books while the day is cancelled has no talk, or has been told that it does not take place. */
    @Test
    void aTalkThatIsBookedWhileItsDayIsCancelledIsToldOrIsNone() {
        for (int round = 0; round < 5; round++) {
            var time = free().getFirst();
            Flux.just(surgeries.book(me, building.mine(), Map.of("time", time.code())), surgeries.cancelDay(OFFICER, time.surgery().toString(), WHY))
                    .flatMap(both -> both.subscribeOn(Schedulers.boundedElastic())).blockLast();
            assertThat(database.sql("select count(*) from surgery_talk where surgery = $1 and cancelled is null").bind(0, time.surgery())
                    .mapValue(Long.class).one().block()).isZero();
            assertThat(told(building.me().person(), "surgery-cancelled")).isEqualTo(database.sql("select count(*) from surgery_talk where lease = $1")
                    .bind(0, building.mine()).mapValue(Long.class).one().block());
            assertThat(open("2027-01-20", "09:30", "10:35")).isInstanceOf(BookedTalk.Done.class);
        }
    }

    private BookedTalk open(String day, String opens, String closes) {
        return surgeries.open(OFFICER, Map.of("day", day, "opens", opens, "closes", closes, "place", place)).block();
    }

    private List<FreeTime> free() {
        return surgeries.of(me, building.mine()).block().free().stream().filter(time -> time.place().equals(place)).toList();
    }

    private String calendar() {
        return As.residentPages(client, building.me().person()).get().uri("/service-charges/" + building.mine() + "/surgery.ics").exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private long told(String person, String kind) {
        return desk.told(person, kind);
    }

    private int status(String path) {
        return LeaseholdDesk.status(client, building.me().person(), path);
    }

    private String page(String path) {
        return LeaseholdDesk.page(client, building.me().person(), path);
    }
}
