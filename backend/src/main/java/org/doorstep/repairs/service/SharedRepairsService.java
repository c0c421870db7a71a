package org.doorstep.repairs.service;

import java.util.Map;
import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.SharedRepairs;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tells those who pay for a building's repairs what they were. */
@Service
class SharedRepairsService implements SharedRepairs {

    private final SharedRepairStore repairs;

    SharedRepairsService(SharedRepairStore repairs) {
        this.repairs = repairs;
    }

    @Override
    public Mono<Map<String, Shared>> shared(CurrentUser user, Set<String> references) {
        return user instanceof CurrentUser.Anonymous || references.isEmpty() ? Mono.just(Map.of())
                : repairs.shared(references).collectMap(Shared::reference);
    }
}
