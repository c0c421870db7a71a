package org.doorstep.appointments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many residents after the same slots at the same moment; for the race tests and for the benchmark. */
public final class SlotRace {

    /** Somebody in the race, with what they are after. */
    public record Client(CurrentUser who, Subject subject, SlotChoice choice) {}

    /**
     * @param held   those who were told that the slot is theirs
     * @param gone   how many got the kind answer, with how many other slots in it
     * @param failed every error by its name; must be empty
     */
    public record Result(List<Client> held, Map<Integer, LongAdder> gone, Map<String, LongAdder> failed, Duration took) {

        public long losers() {
            return gone.values().stream().mapToLong(LongAdder::sum).sum();
        }
    }

    private final Appointments appointments;
    private final SlotNeed need;
    private final Map<UUID, Client> held = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> gone = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failed = new ConcurrentHashMap<>();

    public SlotRace(Appointments appointments, SlotNeed need) {
        this.appointments = appointments;
        this.need = need;
    }

    /**
     * Lets the clients hold, the choices dealt out in turn; answers when the last has its answer.
     *
     * @param atOnce how many are under way at the same moment
     */
    public Result run(int clients, int atOnce, List<SlotChoice> choices) {
        long began = System.nanoTime();
        Flux.range(0, clients).map(i -> client(i, choices.get(i % choices.size())))
                .flatMap(this::hold, atOnce)
                .then().block(Duration.ofMinutes(5));
        return new Result(List.copyOf(held.values()), gone, failed, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Lets everybody who was told that a slot is theirs book it; how many could. */
    public long confirmAll(Result race, int atOnce) {
        return Flux.fromIterable(race.held())
                .flatMap(client -> appointments.confirm(client.who(), client.subject(), AccessNotes.NONE), atOnce)
                .filter(BookOutcome.Booked.class::isInstance)
                .count().block(Duration.ofMinutes(5));
    }

    private static Client client(int number, SlotChoice choice) {
        var subject = new Subject("repair", UUID.randomUUID());
        return new Client(new CurrentUser.Resident("racer-" + number, "R" + number), subject, choice);
    }

    private Mono<Void> hold(Client client) {
        return appointments.hold(client.who(), client.subject(), need, client.choice())
                .doOnNext(outcome -> count(client, outcome))
                .onErrorResume(error -> Mono.fromRunnable(() -> add(failed, error.toString())))
                .then();
    }

    private void count(Client client, HoldOutcome outcome) {
        switch (outcome) {
            case HoldOutcome.Held _ -> held.put(client.subject().id(), client);
            case HoldOutcome.Gone others -> add(gone, others.nearest().size());
            case HoldOutcome.TooMany _, HoldOutcome.AlreadyBooked _, HoldOutcome.NotHere _ -> add(failed, outcome.toString());
        }
    }

    private static <K> void add(Map<K, LongAdder> counts, K what) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }
}
