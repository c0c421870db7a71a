package org.doorstep.repairs.model;

import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/** What a resident may write about a visit: limits, in letters, and sentences, for both doors. */
public final class VisitChecks {

    /** The most letters of "why do you want to cancel". */
    public static final int REASON_LIMIT = 200;

    /** The most letters of "what happened", said with "I was in". */
    public static final int WAS_IN_LIMIT = 500;

    private VisitChecks() {}

    /** Why they cancel, in the field {@code reason}: must be told. */
    public static Checked<String> reason(String written) {
        var reason = Text.clean(written);
        return checked(reason, Text.required("reason", reason, REASON_LIMIT, "repairs.cancel.reason", "repairs.cancel.too-long"));
    }

    /** What happened when nobody seemed to be in, in the field {@code words}: may be empty. */
    public static Checked<String> wasIn(String written) {
        var words = Text.clean(written);
        return checked(words, Text.limited("words", words, WAS_IN_LIMIT, "repairs.was-in.too-long"));
    }

    private static Checked<String> checked(String text, Optional<Problem> problem) {
        return problem.<Checked<String>>map(wrong -> new Checked.Bad<>(List.of(wrong))).orElseGet(() -> new Checked.Good<>(text));
    }
}
