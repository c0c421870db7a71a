package org.doorstep.accounts;

import java.util.List;
import java.util.Optional;

/**
 * An account and some of its entries.
 *
 * @param entries the newest first, at most {@link Accounts#PAGE}
 * @param before  what to ask for the earlier ones with; empty when there are none
 */
public record AccountView(AccountCard account, List<EntryView> entries, Optional<Long> before) {}
