package org.doorstep.residents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The days an agreement runs, over or not.
 *
 * @param agreement its inner id
 * @param home      it is for, by its inner id
 * @param started   its first day
 * @param ended     its last day; empty while none is known
 */
public record Term(UUID agreement, AgreementKind kind, UUID home, LocalDate started, Optional<LocalDate> ended) {}
