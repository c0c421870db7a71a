package doorstep.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.doorstep.appointments.AccessNotes;
import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.BookOutcome;
import org.doorstep.appointments.HoldOutcome;
import org.doorstep.appointments.Slot;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.appointments.Window;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody at once. */
final class SlotRaces {

    private static final String LAST = "bench-last";
    private static final String MANY = "bench-many";

    private final Appointments appointments;
    private final SlotData data;
    private final LocalDate monday;

    SlotRaces(Appointments appointments, SlotData data, LocalDate monday) {
        this.appointments = appointments;
        this.data = data;
        this.monday = monday;
    }

    void forTheLastSlot(int clients) {
        data.lastSlot(LAST, monday);
        var need = need(LAST, 240);
        long before = System.nanoTime();
        var outcomes = Flux.range(0, clients)
                .flatMap(i -> outcome(appointments.hold(resident(i), subject(), need, new SlotChoice(monday, Window.AM))), clients)
                .collectList().block();
        long millis = (System.nanoTime() - before) / 1_000_000;
        Print.line("%d clients at once for the last slot: %s in %d ms", clients, counts(outcomes), millis);
        Print.line("   visits in the table: %d, overlapping pairs: %d",
                data.count("select count(*) from visit where trade = '" + LAST + "'"), data.overlaps());
    }

    /** Each takes a half day of the week at random; whoever is too late takes one of the nearest that are offered, then confirms. */
    void overOperatives(int clients, int operatives) {
        data.operatives(MANY, operatives);
        var need = need(MANY, 60);
        long before = System.nanoTime();
        var outcomes = Flux.range(0, clients)
                .flatMap(i -> outcome(books(i, need)), clients)
                .collectList().block();
        long millis = (System.nanoTime() - before) / 1_000_000;
        Print.line("%d clients over %d operatives: %s in %d ms", clients, operatives, counts(outcomes), millis);
        Print.line("   booked in the table: %d, held and not booked: %d, overlapping pairs: %d",
                data.count("select count(*) from visit where trade = '" + MANY + "' and state = 'BOOKED'"),
                data.count("select count(*) from visit where trade = '" + MANY + "' and state = 'HELD'"), data.overlaps());
    }

    private Mono<?> books(int i, SlotNeed need) {
        var who = resident(i);
        var subject = subject();
        var wish = new SlotChoice(monday.plusDays(i % 5), i % 2 == 0 ? Window.AM : Window.PM);
        return held(who, subject, need, wish, 5).flatMap(outcome -> outcome instanceof HoldOutcome.Held
                ? appointments.confirm(who, subject, AccessNotes.NONE).cast(Object.class)
                : Mono.just(outcome));
    }

    private Mono<HoldOutcome> held(CurrentUser who, Subject subject, SlotNeed need, SlotChoice wish, int tries) {
        return appointments.hold(who, subject, need, wish).flatMap(outcome ->
                outcome instanceof HoldOutcome.Gone(var nearest) && !nearest.isEmpty() && tries > 1
                        // One of those offered, as people would: not all the same one.
                        ? held(who, subject, need, any(nearest).choice(), tries - 1)
                        : Mono.just(outcome));
    }

    private static Slot any(List<Slot> nearest) {
        return nearest.get(ThreadLocalRandom.current().nextInt(nearest.size()));
    }

    private SlotNeed need(String trade, int minutes) {
        return new SlotNeed(trade, minutes, "", monday, monday.plusDays(20).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Mono<String> outcome(Mono<?> work) {
        return work.map(outcome -> switch (outcome) {
            case HoldOutcome.Gone(var nearest) when nearest.isEmpty() -> "told that it is gone";
            case HoldOutcome.Gone _ -> "told that it is gone, with others";
            case BookOutcome.Booked _ -> "booked";
            default -> outcome.getClass().getSimpleName();
        }).onErrorResume(error -> Mono.just("FAILED " + error.getClass().getSimpleName()));
    }

    private static Map<String, Long> counts(List<String> outcomes) {
        return new TreeMap<>(outcomes.stream().collect(groupingBy(outcome -> outcome, counting())));
    }

    private static CurrentUser resident(int i) {
        return new CurrentUser.Resident("login-" + i, "P" + i);
    }

    private static Subject subject() {
        return new Subject("bench", UUID.randomUUID());
    }
}
