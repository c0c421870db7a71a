package org.doorstep.rent.service;

import java.time.LocalDate;

import org.doorstep.residents.AgreementKind;
import reactor.core.publisher.Mono;

/** How long before a change it has to be told, by the charters (rules.md RN-6). */
public interface LatestNotice {

    /** The last day on which a notice of a change can be served; the day of the change itself where no charter says how long before. */
    Mono<LocalDate> served(AgreementKind kind, LocalDate changesOn);
}
