package org.doorstep.directdebit.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.directdebit.Leavers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The officer's word that many have left, a page of them at a time: it holds for whom that page showed, and for nobody else. */
@Service
class LeaverService implements Leavers {

    private static final int LISTED = 100;
    private static final UUID START = new UUID(0, 0);
    private static final Outcome DONE = new Outcome.Done();
    private static final Outcome CHANGED = new Outcome.NotNow("directdebit.leavers.changed");

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
    public Mono<LeaverList> waiting(CurrentUser staff, Optional<UUID> after) {
        return Whose.isIncome(staff) ? Mono.zip(leavers.asked(), leavers.waiting(after.orElse(START), LISTED + 1), LeaverService::page) : Mono.empty();
    }

    /** @param some one more than a page has, where there are more */
    private static LeaverList page(long count, List<LeaverStore.Asked> some) {
        var shown = some.subList(0, Math.min(some.size(), LISTED));
        return new LeaverList(count, Leaving.LEFT_DAYS, shown.stream().map(one -> one.id().toString()).collect(Collectors.joining(",")),
                shown.stream().map(LeaverStore.Asked::leaver).toList(), some.size() > LISTED ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    @Override
    public Mono<Outcome> haveLeft(CurrentUser staff, Map<String, String> fields) {
        var seen = seen(fields.getOrDefault("seen", ""));
        return !Whose.isIncome(staff) ? Mono.just(new Outcome.NotHere()) : seen.isEmpty() ? Mono.just(CHANGED)
                : tx.run(leavers.lock(seen).flatMap(held -> said(staff, held, seen)));
    }

    /** Nobody, where it is not what a page showed. */
    private static Set<UUID> seen(String written) {
        var ids = written.split(",");
        try {
            return ids.length > LISTED ? Set.of() : Stream.of(ids).map(UUID::fromString).collect(Collectors.toSet());
        } catch (IllegalArgumentException _) {
            return Set.of();
        }
    }

    private Mono<Outcome> said(CurrentUser staff, LeaverStore.Held held, Set<UUID> seen) {
        if (held.asked().size() + held.said() < seen.size()) {
            return Mono.just(CHANGED);
        }
        return held.asked().isEmpty() ? Mono.just(DONE)
                : leavers.said(held.asked(), staff.actor(), stamp.now()).then(audit.record(staff, "direct-debit.have-left", subject(held.asked()))).thenReturn(DONE);
    }

    /** They are many, and are named by what stands for all of them. */
    private static Subject subject(List<UUID> ids) {
        return new Subject("direct-debit-leavers", UUID.nameUUIDFromBytes(ids.toString().getBytes(StandardCharsets.US_ASCII)));
    }
}
