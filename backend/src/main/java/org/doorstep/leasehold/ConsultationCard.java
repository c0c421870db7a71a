package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A consultation in a list.
 *
 * @param answerBy the last day for an answer; empty where no days run now
 * @param changed  for the team, how many bills of its works are not what they would be now
 */
public record ConsultationCard(String reference, ConsultationKind kind, String title, String schedule, LocalDate began, Optional<LocalDate> answerBy, int changed) {}
