package org.doorstep.leasehold;

import java.time.Instant;

/**
 * Works with a contract that the team said are not billed; for staff.
 *
 * @param consultation its reference
 * @param why          in the officer's words
 * @param by           who said so
 */
public record WorksNotBilled(String consultation, String title, String why, Instant at, String by) {}
