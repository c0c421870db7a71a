package org.doorstep.arrears.service;

import org.doorstep.accounts.events.EntryPosted;
import org.doorstep.platform.spi.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whoever pays in the morning is not asked for it in the afternoon. */
@Component
class LookWhenPosted implements EventListener<EntryPosted> {

    private final Look look;

    LookWhenPosted(Look look) {
        this.look = look;
    }

    @Override
    public String name() {
        return "arrears.when-posted";
    }

    @Override
    public Class<EntryPosted> event() {
        return EntryPosted.class;
    }

    @Override
    public Mono<Void> on(EntryPosted posted) {
        return look.at(posted.account());
    }
}
