package org.doorstep.residents;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One agreement somebody holds now, and the home it is for.
 *
 * @param agreement   its inner id: the unit of access
 * @param reference   what the housing management system calls it
 * @param role        what they are to it
 * @param livesThere  whether its holders live in the home
 */
public record Place(
        UUID agreement, String reference, AgreementKind kind, PartyRole role, LocalDate started, boolean livesThere, Home home) {}
