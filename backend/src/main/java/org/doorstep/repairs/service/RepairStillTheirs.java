package org.doorstep.repairs.service;

import java.util.UUID;

import org.doorstep.platform.spi.StillTheirs;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A repair concerns whoever hears what becomes of it, and the neighbours who joined it. */
@Component
class RepairStillTheirs implements StillTheirs {

    private final RepairStore repairs;
    private final Hearers hearers;

    RepairStillTheirs(RepairStore repairs, Hearers hearers) {
        this.repairs = repairs;
        this.hearers = hearers;
    }

    @Override
    public String kind() {
        return Repair.SUBJECT;
    }

    @Override
    public Mono<Boolean> concerns(UUID id, String person) {
        return repairs.find(new Whose.Anybodys(), id).flatMap(repair -> concerns(repair, person)).defaultIfEmpty(true);
    }

    private Mono<Boolean> concerns(Repair repair, String person) {
        return hearers.of(repair).filter(person::equals).hasElement()
                .flatMap(hears -> hears ? Mono.just(true) : repairs.followers(repair.id()).any(person::equals));
    }
}
