package org.doorstep.accounts.events;

import java.util.UUID;

/**
 * An officer took an entry back.
 *
 * @param seq the entry's place on the account
 */
public record EntryTakenBack(UUID account, long seq) {}
