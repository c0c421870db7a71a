package org.doorstep.accounts.events;

import java.util.UUID;

/**
 * One entry came onto an account. Files of entries tell nobody: a job of the morning sees what they changed.
 *
 * @param seq its place on the account
 */
public record EntryPosted(UUID account, long seq) {}
