package org.doorstep.arrears;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** What residents see of their own arrears. Whose an account is the ledger decides; what is not theirs is not there. */
public interface Arrears {

    /** A rent account, behind or not; empty when it is not the caller's. */
    Mono<ArrearsView> find(CurrentUser user, String account);

    /** A line for each of the caller's accounts that is behind and asks something of somebody. @param agreements that name them today */
    Mono<List<ArrearsLine>> lines(CurrentUser user, Set<UUID> agreements);

    /** Whether they want to be put through to somebody who advises on debts. @param fields {@code advice}: {@code yes} or {@code no} */
    Mono<ArrearsOutcome> advise(CurrentUser user, String account, Map<String, String> fields);
}
