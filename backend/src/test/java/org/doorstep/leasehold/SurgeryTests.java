package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.leasehold.Surgeries.BookedTalk;
import org.doorstep.leasehold.Surgeries.FreeTime;
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

    private static final CurrentUser.Staff OFFICER = new CurrentUser.Staff("login-leasehold", "Ola Grant", Set.of(Role.OFFICER), Set.of("leasehold"), Optional.empty());

    @Autowired
    WebTestClient client;

    @Autowired
    Surgeries surgeries;

    @Autowired
    Imports imports;

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
        clock.set(TestClock.START);
        building = Building.of(imports, database);
        me = new CurrentUser.Resident("login", building.me().person());
        neighbour = new CurrentUser.Resident("login2", building.neighbour().person());
        place = "Room " + UUID.randomUUID();
        assertThat(open("2027-01-20", "09:30", "10:35")).isInstanceOf(BookedTalk.Done.class);
    }

    /** An hour and five minutes are three talks of twenty. */
    @Test
    void aDayIsCutIntoTimesAndOpenedOnce() {
        assertThat(free()).extracting(time -> time.starts().toString()).containsExactly("09:30", "09:50", "10:10");
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
        assertThat(calendar()).contains("SEQUENCE:1", "DTSTART:20270120T101000Z").contains(first.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow());
        assertThat(free()).hasSize(2);
        assertThat(told()).isEqualTo(2);
        assertThat(surgeries.days(OFFICER).block().stream().filter(day -> day.place().equals(place)).flatMap(day -> day.talks().stream()))
                .extracting(Surgeries.Talk::lease).containsExactly(building.mine());
        assertThat(surgeries.cancel(me, building.mine()).block()).isInstanceOf(BookedTalk.Done.class);
        assertThat(surgeries.cancel(me, building.mine()).block()).isInstanceOf(BookedTalk.Taken.class);
        assertThat(free()).hasSize(3);
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

    private long told() {
        return database.sql("select count(*) from contact where kind = 'surgery-booked' and person = $1").bind(0, building.me().person())
                .mapValue(Long.class).one().block();
    }

    private int status(String path) {
        return As.residentPages(client, building.me().person()).get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectBody().returnResult().getStatus().value();
    }

    private String page(String path) {
        return As.residentPages(client, building.me().person()).get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }
}
