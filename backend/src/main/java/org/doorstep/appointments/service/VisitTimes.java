package org.doorstep.appointments.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.doorstep.appointments.events.VisitBooked;
import org.doorstep.appointments.events.VisitChanged;
import org.doorstep.platform.spi.EventListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Each time a visit is given, it is watched until it is over. */
@Configuration(proxyBeanMethods = false)
class VisitTimes {

    private final AppointmentRules rules;

    VisitTimes(AppointmentRules rules) {
        this.rules = rules;
    }

    @Bean
    EventListener<VisitBooked> watchBooked(VisitWatch watch) {
        return new Heard<>("appointments.watch-booked", VisitBooked.class,
                event -> watch.watch(event.visit(), end(event.day(), event.until())));
    }

    @Bean
    EventListener<VisitChanged> watchChanged(VisitWatch watch) {
        return new Heard<>("appointments.watch-changed", VisitChanged.class,
                event -> watch.watch(event.visit(), end(event.day(), event.until())));
    }

    private Instant end(LocalDate day, LocalTime until) {
        return day.atTime(until).atZone(rules.slots().zone()).toInstant();
    }

    private record Heard<E>(String name, Class<E> event, Function<E, Mono<Void>> answer) implements EventListener<E> {

        @Override
        public Mono<Void> on(E event) {
            return answer.apply(event);
        }
    }
}
