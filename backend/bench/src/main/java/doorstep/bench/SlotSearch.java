package doorstep.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What can be offered over 28 days, from sixty diaries that are four fifths full. */
final class SlotSearch {

    private static final String TRADE = "bench-search";
    private static final int AT_ONCE = 16;
    private static final Duration WARM_UP = Settings.warmUp();
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final Appointments appointments;
    private final SlotData data;
    private final SlotNeed need;

    SlotSearch(Appointments appointments, SlotData data, LocalDate monday) {
        this.appointments = appointments;
        this.data = data;
        this.need = new SlotNeed(TRADE, 60, "", monday, monday.plusDays(27).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    void run() {
        data.operatives(TRADE, 60);
        data.fillFourFifths(TRADE, need.from().minusDays(7), 42);
        Print.line("");
        Print.line("Slot search: 28 days, 60 operatives, %d visits; %d at once, after %d s of warm-up",
                data.count("select count(*) from visit where trade = '" + TRADE + "'"), AT_ONCE, WARM_UP.toSeconds());
        load("", this::search, WARM_UP.dividedBy(2));
        load("", this::bare, WARM_UP.dividedBy(2));
        var bare = load("a bare indexed SELECT through the same pool", this::bare, MEASURED);
        var search = load("slot search", this::search, MEASURED);
        Print.table(bare, bare, search);
    }

    void countTrips(Wire wire) {
        search().block();
        long before = wire.trips();
        int searches = 20;
        for (int i = 0; i < searches; i++) {
            search().block();
        }
        long trips = wire.trips() - before;
        before = wire.trips();
        for (int i = 0; i < searches; i++) {
            bare().block();
        }
        long bareTrips = wire.trips() - before;
        Print.line("Round trips counted on the wire, each way of asking %d times: search %.2f, bare SELECT %.2f (the pool's own"
                + " check of the connection is in both)", searches, (double) trips / searches, (double) bareTrips / searches);
    }

    private Mono<?> search() {
        return appointments.offer(new CurrentUser.Resident("login-bench", "P1"), need);
    }

    private Mono<?> bare() {
        return data.database().sql("select id from operative where code = :code").bind("code", TRADE + "-7")
                .map(row -> row.get(0, UUID.class)).one();
    }

    private static Print.Row load(String name, Supplier<Mono<?>> work, Duration time) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        long end = System.nanoTime() + time.toNanos();
        var errors = new AtomicLong();
        Flux.range(0, AT_ONCE)
                .flatMap(_ -> Mono.defer(() -> timed(work, nanos, errors)).repeat(() -> System.nanoTime() < end), AT_ONCE)
                .blockLast();
        return Print.Row.of(name, nanos.stream().mapToLong(Long::longValue).toArray(), time.toSeconds(), errors.get());
    }

    private static Mono<?> timed(Supplier<Mono<?>> work, ConcurrentLinkedQueue<Long> nanos,
            AtomicLong errors) {
        long before = System.nanoTime();
        return work.get().doOnNext(_ -> nanos.add(System.nanoTime() - before)).onErrorComplete(error -> {
            errors.incrementAndGet();
            return true;
        });
    }
}
