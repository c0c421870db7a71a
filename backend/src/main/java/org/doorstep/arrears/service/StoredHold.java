package org.doorstep.arrears.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.arrears.model.HoldKind;

/**
 * A hold as it is kept.
 *
 * @param reason for the income team alone
 * @param person the reference of whom it protects
 * @param by     the officer who placed it
 */
public record StoredHold(
        UUID id, StoredCase.Of of, HoldKind kind, LocalDate started, Optional<LocalDate> treatmentEnded, String reason, Optional<String> person, String by, Instant placed) {

    /** Empty while it runs until somebody ends it. */
    Optional<LocalDate> lastDay() {
        return kind.lastDay(started, treatmentEnded);
    }

    boolean over(LocalDate today) {
        return lastDay().filter(today::isAfter).isPresent();
    }

    StoredHold treated(LocalDate day) {
        return new StoredHold(id, of, kind, started, Optional.of(day), reason, person, by, placed);
    }
}
