package org.doorstep.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.spi.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock(JobsDatabase.NAME)
class JobEventsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Completed EVENT =
            new Completed(new Subject("repair", new UUID(1, 2)), NOW, LocalDate.of(2026, 11, 24));

    private final List<Object> heard = new ArrayList<>();
    private final Hears<Completed> survey = new Hears<>("surveys.after-repair", Completed.class);
    private final Hears<Completed> broken = new Hears<>("contact.broken", Completed.class) {
        @Override
        public Mono<Void> on(Completed event) {
            return Mono.error(new IllegalStateException("always"));
        }
    };
    private final Hears<Other> other = new Hears<>("contact.other", Other.class);

    @BeforeEach
    void empty() {
        JobsDatabase.empty();
    }

    @Test
    void givesTheWholeEventToEachListenerOfItsClassAfterTheCommit() {
        var events = events(survey, other);
        StepVerifier.create(JobsDatabase.TX.transactional(events.publish(EVENT))).verifyComplete();
        assertThat(heard).isEmpty();
        due(survey, other).runAt(NOW);
        assertThat(heard).containsExactly(EVENT);
    }

    @Test
    void tellsNobodyOfARollBack() {
        var doomed = events(survey).publish(EVENT).then(Mono.error(new IllegalStateException("no")));
        StepVerifier.create(JobsDatabase.TX.transactional(doomed)).verifyError(IllegalStateException.class);
        assertThat(due(survey).runAt(NOW)).isZero();
    }

    @Test
    void letsOneFailingListenerHoldUpNoOther() {
        events(broken, survey).publish(EVENT).block();
        due(broken, survey).runAt(NOW);
        assertThat(heard).containsExactly(EVENT);
        assertThat(JobsDatabase.waiting()).singleElement().asString().startsWith("event.contact.broken ");
    }

    private Events events(EventListener<?>... listeners) {
        var beans = new StaticListableBeanFactory();
        for (var listener : listeners) {
            beans.addBean(listener.name(), listener);
        }
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new JobEvents(new Jobs(JobsDatabase.SQL),
                beans.getBeanProvider(ResolvableType.forRawClass(EventListener.class)), JSON,
                new Ids(clock, new Random(1)), clock);
    }

    private static DueJobs due(EventListener<?>... listeners) {
        var handlers = new ArrayList<JobHandler>();
        for (var listener : listeners) {
            handlers.add(new EventJob<>(listener, JSON));
        }
        return new DueJobs(new JobTasks(handlers, JobsDatabase.settings()), JobsDatabase.POOL);
    }

    record Completed(Subject repair, Instant at, LocalDate day) {}

    record Other() {}

    private class Hears<E> implements EventListener<E> {

        private final String name;
        private final Class<E> event;

        Hears(String name, Class<E> event) {
            this.name = name;
            this.event = event;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<E> event() {
            return event;
        }

        @Override
        public Mono<Void> on(E what) {
            heard.add(what);
            return Mono.empty();
        }
    }
}
