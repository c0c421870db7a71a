package org.doorstep.arrears.service;

import org.doorstep.accounts.events.EntriesArrived;
import org.doorstep.platform.spi.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a file of payments paid is asked of nobody for the rest of the day. */
@Component
class LookWhenFileCame implements EventListener<EntriesArrived> {

    private final DailyLook look;

    LookWhenFileCame(DailyLook look) {
        this.look = look;
    }

    @Override
    public String name() {
        return "arrears.when-file-came";
    }

    @Override
    public Class<EntriesArrived> event() {
        return EntriesArrived.class;
    }

    @Override
    public Mono<Void> on(EntriesArrived arrived) {
        return look.again();
    }
}
