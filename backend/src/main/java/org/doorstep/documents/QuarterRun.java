package org.doorstep.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * The statements and bills of one quarter.
 *
 * @param quarter as 2026-Q4
 * @param ended   when the last was made; empty while it goes on
 * @param due     how many there are to make in all
 * @param made    how many of them are
 * @param failed  how many were tried several times in vain
 */
public record QuarterRun(String quarter, Instant begun, Optional<Instant> ended, long due, long made, long failed) {}
