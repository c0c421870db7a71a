package org.doorstep.platform.files;

import java.util.Set;
import java.util.UUID;
import org.doorstep.kernel.Problem;

/** What came of an upload: a photo kept, or a sentence to show beside the field. Never an exception for a bad file. */
public sealed interface PhotoOutcome {

    /** The field that a refusal names; a form whose field is called otherwise puts its own name in. */
    String FIELD = "photo";

    /** Refusals of the moment: the same photo may well be taken in a minute later. */
    Set<String> PASSING = Set.of("photo-stalled", "photo-slow", "photo-busy");

    /**
     * @param id    asks for the photo again, together with the subject it was given for
     * @param added false when the same photo was there already: it is not this upload's to take away
     */
    record Accepted(UUID id, boolean added) implements PhotoOutcome {}

    /** @param problem its code is one of {@code photo-*} in words/files.properties */
    record Refused(Problem problem) implements PhotoOutcome {}
}
