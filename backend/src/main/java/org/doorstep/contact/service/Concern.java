package org.doorstep.contact.service;

import org.doorstep.platform.spi.StillTheirs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether what waits to be told still concerns the person it was written for. */
@Component
public class Concern {

    private final ObjectProvider<StillTheirs> cases;

    /** Looked up late: a module of cases tells people by this one. */
    public Concern(ObjectProvider<StillTheirs> cases) {
        this.cases = cases;
    }

    Mono<Boolean> still(StoredContact contact) {
        return Flux.fromStream(cases::stream).filter(kind -> kind.kind().equals(contact.about().kind()))
                .concatMap(kind -> kind.concerns(contact.about().id(), contact.person())).all(still -> still);
    }
}
