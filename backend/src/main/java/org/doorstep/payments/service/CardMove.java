package org.doorstep.payments.service;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that goes, or went, from one account to another, or back to the bank that took it from us.
 *
 * @param from      inner id of the account it is on
 * @param to        inner id of the account it belongs to; empty where the payer's bank has it
 * @param toReference what people call that one; empty without one
 * @param why       in words that whoever has the first account reads
 * @param by        the log-in of the officer
 * @param name      what colleagues call them
 */
public record CardMove(UUID id, UUID payment, UUID from, Optional<UUID> to, String toReference, String why, String by, String name, Instant at) {}
