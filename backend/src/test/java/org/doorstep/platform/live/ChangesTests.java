package org.doorstep.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.BaseSubscriber;

/** Who is told that something changed, without a database. */
class ChangesTests {

    private static final UUID TAP = UUID.randomUUID();
    private static final UUID BOILER = UUID.randomUUID();

    private final Changes changes = new Changes(new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
            .host("nowhere.invalid").username("nobody").build()));

    @Test
    void tellsWhoAsksAboutIt() {
        var tap = reader(TAP);
        var boiler = reader(BOILER);
        changes.tell(TAP.toString());
        assertThat(tap.heard).containsExactly(TAP);
        assertThat(boiler.heard).isEmpty();
    }

    @Test
    void tellsEverybodyWhenSomethingMayHaveBeenMissed() {
        var tap = reader(TAP);
        var boiler = reader(BOILER);
        changes.tell(Notifications.BEGUN);
        assertThat(tap.heard).containsExactly(TAP);
        assertThat(boiler.heard).containsExactly(BOILER);
    }

    @Test
    void goesOnForOthersAndKeepsOneChangeForSomebodyWhoNeverReads() {
        var silent = new Reader();
        changes.of(TAP).subscribe(silent);
        var other = reader(TAP);

        for (int i = 0; i < 10_000; i++) {
            changes.tell(TAP.toString());
        }

        assertThat(other.heard).hasSize(10_000);
        assertThat(silent.heard).isEmpty();
        silent.request(100);
        assertThat(silent.heard).containsExactly(TAP);
    }

    @Test
    void forgetsWhoIsGone() {
        var readers = List.of(reader(TAP), reader(TAP), reader(BOILER));
        assertThat(changes.listeners()).isEqualTo(3);
        readers.forEach(BaseSubscriber::cancel);
        assertThat(changes.listeners()).isZero();
    }

    @Test
    void leavesAloneWhatNobodyAsksAbout() {
        changes.tell("not an id at all");
        assertThat(changes.listeners()).isZero();
    }

    private Reader reader(UUID id) {
        var reader = new Reader();
        changes.of(id).subscribe(reader);
        reader.request(Long.MAX_VALUE);
        return reader;
    }

    /** Reads when told to. */
    private static final class Reader extends BaseSubscriber<UUID> {

        final List<UUID> heard = new ArrayList<>();

        @Override
        protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
            // Asks for nothing by itself.
        }

        @Override
        protected void hookOnNext(UUID id) {
            heard.add(id);
        }
    }
}
