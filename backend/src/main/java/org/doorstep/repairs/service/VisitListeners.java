package org.doorstep.repairs.service;

import java.util.function.Function;

import org.doorstep.appointments.events.NoAccessDisputed;
import org.doorstep.appointments.events.NoAccessRecorded;
import org.doorstep.appointments.events.OperativeArrived;
import org.doorstep.appointments.events.OperativeOnTheWay;
import org.doorstep.appointments.events.VisitBooked;
import org.doorstep.appointments.events.VisitCancelled;
import org.doorstep.appointments.events.VisitChanged;
import org.doorstep.appointments.events.VisitDone;
import org.doorstep.appointments.events.VisitMissed;
import org.doorstep.appointments.events.VisitUnfinished;
import org.doorstep.platform.spi.EventListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What a repair owes to each thing that happens to its visits. */
@Configuration(proxyBeanMethods = false)
class VisitListeners {

    @Bean
    EventListener<VisitBooked> repairVisitBooked(VisitNews news) {
        return new Heard<>("repairs.visit-booked", VisitBooked.class, news::booked);
    }

    @Bean
    EventListener<VisitChanged> repairVisitChanged(VisitNews news) {
        return new Heard<>("repairs.visit-changed", VisitChanged.class, news::changed);
    }

    @Bean
    EventListener<VisitCancelled> repairVisitCancelled(VisitNews news) {
        return new Heard<>("repairs.visit-cancelled", VisitCancelled.class, news::cancelled);
    }

    @Bean
    EventListener<OperativeOnTheWay> repairOperativeOnTheWay(VisitNews news) {
        return new Heard<>("repairs.operative-on-the-way", OperativeOnTheWay.class, news::onTheWay);
    }

    @Bean
    EventListener<OperativeArrived> repairOperativeArrived(VisitNews news) {
        return new Heard<>("repairs.operative-arrived", OperativeArrived.class, news::arrived);
    }

    @Bean
    EventListener<NoAccessRecorded> repairNoAccessRecorded(VisitKnocks knocks) {
        return new Heard<>("repairs.no-access-recorded", NoAccessRecorded.class, knocks::nobodyIn);
    }

    @Bean
    EventListener<NoAccessDisputed> repairNoAccessDisputed(VisitKnocks knocks) {
        return new Heard<>("repairs.no-access-disputed", NoAccessDisputed.class, knocks::wasIn);
    }

    @Bean
    EventListener<VisitDone> repairVisitDone(VisitEnds ends) {
        return new Heard<>("repairs.visit-done", VisitDone.class, ends::done);
    }

    @Bean
    EventListener<VisitMissed> repairVisitMissed(VisitLosses losses) {
        return new Heard<>("repairs.visit-missed", VisitMissed.class, losses::missed);
    }

    @Bean
    EventListener<VisitUnfinished> repairVisitUnfinished(VisitLosses losses) {
        return new Heard<>("repairs.visit-unfinished", VisitUnfinished.class, losses::unfinished);
    }

    private record Heard<E>(String name, Class<E> event, Function<E, Mono<Void>> answer) implements EventListener<E> {
        @Override
        public Mono<Void> on(E event) {
            return answer.apply(event);
        }
    }
}
