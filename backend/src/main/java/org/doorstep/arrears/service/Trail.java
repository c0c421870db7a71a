package org.doorstep.arrears.service;

import java.time.Instant;
import java.time.LocalDate;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who placed a hold and ended it, and when. The audit names the account and no reason. */
@Component
class Trail {

    private final Audit audit;
    private final Stamp stamp;

    Trail(Audit audit, Stamp stamp) {
        this.audit = audit;
        this.stamp = stamp;
    }

    Mono<Void> note(CurrentUser who, String what, StoredHold hold) {
        return audit.record(who, what, new Subject("account", hold.of().account()));
    }

    Instant now() {
        return stamp.now();
    }

    LocalDate today() {
        return stamp.today();
    }
}
