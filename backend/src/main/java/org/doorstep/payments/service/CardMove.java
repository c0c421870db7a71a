package org.doorstep.payments.service;

import java.time.Instant;
import java.util.UUID;

/**
 * Money that goes, or went, from one account to another.
 *
 * @param from      inner id of the account it is on
 * @param to        inner id of the account it belongs to
 * @param toReference what people call that one
 * @param why       in words that whoever has the first account reads
 * @param by        the log-in of the officer
 * @param name      what colleagues call them
 */
public record CardMove(UUID id, UUID payment, UUID from, UUID to, String toReference, String why, String by, String name, Instant at) {}
