package org.doorstep.home.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.accounts.Suspense;
import org.doorstep.accounts.TakeBacks;
import org.doorstep.arrears.ArrearsDesk;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.LeaseRequests;
import org.doorstep.payments.Refunds;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many wait on the lists of officers, as far as the first page of each tells: what is not the reader's to see counts nothing. */
@Component
class WaitingCounts {

    private final ArrearsDesk arrears;
    private final Suspense suspense;
    private final TakeBacks takeBacks;
    private final Refunds refunds;
    private final LeaseRequests requests;

    WaitingCounts(ArrearsDesk arrears, Suspense suspense, TakeBacks takeBacks, Refunds refunds, LeaseRequests requests) {
        this.arrears = arrears;
        this.suspense = suspense;
        this.takeBacks = takeBacks;
        this.refunds = refunds;
        this.requests = requests;
    }

    /** @param more whether there are more than the first page shows */
    record Count(long number, boolean more) {}

    /** By the address of the list. */
    Mono<Map<String, Count>> of(CurrentUser user) {
        return Flux.concat(
                arrears.list(user, Optional.empty()).map(list -> Map.entry("/desk/arrears", new Count(list.lines().size(), list.next().isPresent()))),
                suspense.waiting(user, Optional.empty(), "").map(list -> Map.entry("/desk/suspense", new Count(list.lines().size(), list.next().isPresent()))),
                takeBacks.waiting(user).map(list -> whole("/desk/take-backs", list, TakeBacks.LISTED)),
                refunds.strays(user).map(list -> whole("/desk/payments", list, Integer.MAX_VALUE)),
                requests.waiting(user).map(list -> whole("/lease-requests", list, LeaseRequests.LISTED)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map.Entry<String, Count> whole(String list, List<?> lines, int listed) {
        return Map.entry(list, new Count(lines.size(), lines.size() >= listed));
    }
}
