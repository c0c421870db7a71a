package org.doorstep.repairs.service;

import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.live.Streams;
import org.doorstep.platform.tx.Bulkhead;
import org.doorstep.repairs.RepairChanges;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at the repair anew for each who may see it; a crowd that is told at once looks a few at a time. */
@Service
class RepairChangesService implements RepairChanges {

    private final Viewers viewers;
    private final RepairStore repairs;
    private final Streams streams;
    private final Bulkhead crowd;

    RepairChangesService(Viewers viewers, RepairStore repairs, Streams streams, Bulkhead crowd) {
        this.viewers = viewers;
        this.repairs = repairs;
        this.streams = streams;
        this.crowd = crowd;
    }

    @Override
    public Mono<Flux<String>> of(CurrentUser user, String reference) {
        return crowd.pass(viewers.whose(user).flatMap(whose -> repairs.find(whose, reference)))
                .map(Repair::id)
                // Or the stream would hold on, as long as it lives, to how its repair was found.
                .onTerminateDetach()
                .map(id -> streams.marks(id, mark(user, id)));
    }

    private Mono<String> mark(CurrentUser user, UUID id) {
        return crowd.pass(viewers.whose(user).flatMap(whose -> repairs.mark(whose, id)));
    }
}
