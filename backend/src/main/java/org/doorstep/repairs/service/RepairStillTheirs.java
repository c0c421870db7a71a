package org.doorstep.repairs.service;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    public Mono<Set<Told>> noLongerTheirs(Set<Told> told) {
        var ids = told.stream().map(Told::id).collect(Collectors.toSet());
        return repairs.byIds(ids).collectList()
                .flatMap(found -> Mono.zip(hearers.of(found), repairs.followers(ids)).map(hearing -> {
                    var there = found.stream().map(Repair::id).collect(Collectors.toSet());
                    return told.stream().filter(one -> there.contains(one.id()))
                            .filter(one -> !one.person().equals(hearing.getT1().get(one.id())))
                            .filter(one -> !hearing.getT2().getOrDefault(one.id(), List.of()).contains(one.person()))
                            .collect(Collectors.toSet());
                }));
    }
}
