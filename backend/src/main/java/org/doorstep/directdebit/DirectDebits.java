package org.doorstep.directdebit;

import java.util.Map;
import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * Paying an account by Direct Debit. Whose accounts somebody sees the ledger decides; a Direct Debit is changed by whoever
 * set it up, and by officers for income on their word. Champions neither see nor enter bank details: for them, as for
 * everybody else, it is not there.
 */
public interface DirectDebits {

    /** What there is for an account, by its reference; empty when the account is not there for the caller. */
    Mono<DebitView> find(CurrentUser user, String account);

    /**
     * Checks bank details and keeps them sealed, and nothing more: before anything is agreed the guarantee is shown.
     *
     * @param fields {@code sortCode}, {@code accountNumber}, {@code holder}, {@code amount}, {@code day} and {@code alone}
     */
    Mono<DebitOutcome> setUp(CurrentUser user, String account, Map<String, String> fields);

    /** Agrees to what was typed, having been shown the guarantee; gives notice of the first collection. Again is once. */
    Mono<DebitOutcome> confirm(CurrentUser user, String account);

    /** Another {@code amount} or {@code day}, told with the notice that was agreed. The same again changes nothing. */
    Mono<DebitOutcome> change(CurrentUser user, String account, Map<String, String> fields);

    /** Nothing more is taken until they go on; what is at the bank already is. */
    Mono<DebitOutcome> pause(CurrentUser user, String account);

    /** Goes on after a pause, with notice. */
    Mono<DebitOutcome> goOn(CurrentUser user, String account);

    /** Whoever pays by it can, also when the account is no longer theirs to see. */
    Mono<DebitOutcome> cancel(CurrentUser user, String account);
}
