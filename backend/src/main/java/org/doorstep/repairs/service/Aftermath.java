package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.doorstep.contact.ContactEntry;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.standards.PromiseView;

/**
 * What comes after the work is done: whoever was asked how it went is asked until they answered, and while a call is
 * owed to them for an unhappy answer, that comes next. Pure.
 */
final class Aftermath {

    private static final String SURVEY = "survey";

    private Aftermath() {}

    /** What the promises of its survey hang on; a survey has the id of its repair. */
    static Subject survey(Repair repair) {
        return new Subject(SURVEY, repair.id());
    }

    /** @param told what was said to and by the reader */
    static NextStep next(CurrentUser reader, Repair repair, List<PromiseView> promised, List<ContactEntry> told) {
        var call = callBy(repair, promised);
        if (call.isPresent()) {
            return new NextStep(NextStep.Kind.WE_FOLLOW_UP, call);
        }
        boolean asked = reader.onBehalfOf().isPresent() && has(told, "survey-invitation") && !answered(told);
        return asked ? new NextStep(NextStep.Kind.RATE_US, Optional.empty()) : NextStep.nothing();
    }

    /** @param told what was said to and by the reader: the answer is theirs */
    static boolean answered(List<ContactEntry> told) {
        return has(told, "survey-answered");
    }

    private static Optional<Instant> callBy(Repair repair, List<PromiseView> promised) {
        return promised.stream().filter(promise -> promise.subject().equals(survey(repair)) && promise.owed())
                .map(PromiseView::due).min(Comparator.naturalOrder());
    }

    private static boolean has(List<ContactEntry> told, String kind) {
        return told.stream().anyMatch(entry -> entry.kind().equals(kind));
    }
}
