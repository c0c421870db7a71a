package org.doorstep.directdebit.service;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.doorstep.directdebit.Leavers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The officer's word that many have left, with exactly whom they saw. */
@Service
class LeaverService implements Leavers {

    private static final int LISTED = 100;
    private static final Outcome DONE = new Outcome.Done();

    private final Tx tx;
    private final LeaverStore leavers;
    private final Audit audit;
    private final Stamp stamp;

    LeaverService(Tx tx, LeaverStore leavers, Audit audit, Stamp stamp) {
        this.tx = tx;
        this.leavers = leavers;
        this.audit = audit;
        this.stamp = stamp;
    }

    @Override
    public Mono<LeaverList> waiting(CurrentUser staff) {
        return Whose.isIncome(staff) ? leavers.waiting(Leaving.LEFT_DAYS, LISTED) : Mono.empty();
    }

    @Override
    public Mono<Outcome> haveLeft(CurrentUser staff, Map<String, String> fields) {
        return Whose.isIncome(staff) ? tx.run(leavers.lockAsked().flatMap(held -> said(staff, held, fields.getOrDefault("seen", ""))))
                : Mono.just(new Outcome.NotHere());
    }

    private Mono<Outcome> said(CurrentUser staff, LeaverStore.Held held, String seen) {
        if (held.ids().isEmpty()) {
            return Mono.just(DONE);
        }
        return held.seen().equals(seen) ? leavers.said(held.ids(), staff.actor(), stamp.now()).then(audit.record(staff, "direct-debit.have-left", subject(seen))).thenReturn(DONE)
                : Mono.just(new Outcome.NotNow("directdebit.leavers.changed"));
    }

    /** They are many, and are named by what stands for all of them. */
    private static Subject subject(String seen) {
        return new Subject("direct-debit-leavers", UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.US_ASCII)));
    }
}
