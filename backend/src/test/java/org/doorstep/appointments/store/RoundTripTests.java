package org.doorstep.appointments.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.appointments.DiaryFixture;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.appointments.service.AppointmentRules;
import org.doorstep.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The issue allows a slot search two round trips. */
@IntegrationTest
class RoundTripTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13);

    @Autowired
    ConnectionFactory connections;
    @Autowired
    AppointmentRules rules;
    @Autowired
    WorkingCalendar calendar;

    @Test
    void searchesFourWeeksOfSixtyDiariesInOneStatement() {
        var fixture = new DiaryFixture(DatabaseClient.create(connections));
        for (int i = 0; i < 60; i++) {
            fixture.operative("trip-" + i, "trips");
        }
        var statements = new AtomicInteger();
        var diaries = new SqlDiaries(DatabaseClient.create(counting(statements)), rules, calendar);
        var need = new SlotNeed("trips", 60, "north", WEDNESDAY, Instant.parse("2027-02-10T17:00:00Z"));
        var found = diaries.search(need, WEDNESDAY, WEDNESDAY.plusDays(27), TestClock.START, Optional.empty()).block();
        assertThat(found.days()).hasSize(60 * 20);
        assertThat(statements).hasValue(1);
    }

    private ConnectionFactory counting(AtomicInteger statements) {
        return proxy(ConnectionFactory.class, connections, (result, method) ->
                method.equals("create") ? Mono.from((Publisher<?>) result)
                        .map(connection -> counted((Connection) connection, statements)) : result);
    }

    private static Connection counted(Connection connection, AtomicInteger statements) {
        return proxy(Connection.class, connection, (result, method) -> {
            if (method.equals("createStatement") || method.equals("createBatch") || method.equals("beginTransaction")) {
                statements.incrementAndGet();
            }
            return result;
        });
    }

    private interface Seen {
        Object result(Object result, String method);
    }

    private static <T> T proxy(Class<T> type, T target, Seen seen) {
        InvocationHandler handler = (_, method, arguments) -> {
            try {
                return seen.result(method.invoke(target, arguments), method.getName());
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
