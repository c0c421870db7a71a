package org.doorstep.accounts.events;

import java.util.UUID;

/**
 * One entry came onto an account. A file of entries tells of itself alone ({@link EntriesArrived}).
 *
 * @param seq its place on the account
 */
public record EntryPosted(UUID account, long seq) {}
