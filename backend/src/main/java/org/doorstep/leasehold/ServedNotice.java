package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A notice of a consultation as it was served: it says what was known that day, whatever came after.
 *
 * @param consultation its reference
 * @param called       how the schedule that binds calls it: the end of the key {@code leasehold.stage.<called>}
 * @param plan         what it is about
 * @param sent         the day it was served
 * @param lastDay      the last on which an answer counts; empty for the reasons, which ask for none
 * @param paragraphs   what the law wants it to say (rules.md LH-2, LH-3), in one language
 * @param rows         of its table, in order: what, and how much
 */
public record ServedNotice(
        String consultation, Stage stage, String called, ConsultationView.Plan plan, LocalDate sent, Optional<LocalDate> lastDay, List<String> paragraphs,
        Map<String, String> rows) {

    public ServedNotice {
        paragraphs = List.copyOf(paragraphs);
    }
}
