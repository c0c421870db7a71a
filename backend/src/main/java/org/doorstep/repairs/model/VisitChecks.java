package org.doorstep.repairs.model;

import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/** What a resident may write about a visit: limits, in letters, and sentences, for both doors. */
public final class VisitChecks {

    /** The most letters of anything they write about a visit or a repair: one limit, easily told. */
    public static final int LIMIT = 500;

    private VisitChecks() {}

    /** Why a visit is cancelled, in the field {@code reason}: a resident may keep it to themselves, staff write it for the resident to read. */
    public static Checked<String> reason(CurrentUser user, String written) {
        var reason = Text.clean(written);
        return checked(reason, user instanceof CurrentUser.Staff
                ? Text.required("reason", reason, LIMIT, "repairs.cancel.reason", "repairs.cancel.too-long")
                : Text.limited("reason", reason, LIMIT, "repairs.cancel.too-long"));
    }

    /** Why they no longer need the repair, in the field {@code reason}: must be told. */
    public static Checked<String> noLongerNeeded(String written) {
        var reason = Text.clean(written);
        return checked(reason, Text.required("reason", reason, LIMIT, "repairs.withdraw.reason", "repairs.cancel.too-long"));
    }

    /** What happened when nobody seemed to be in, in the field {@code words}: may be empty. */
    public static Checked<String> wasIn(String written) {
        var words = Text.clean(written);
        return checked(words, Text.limited("words", words, LIMIT, "repairs.was-in.too-long"));
    }

    private static Checked<String> checked(String text, Optional<Problem> problem) {
        return problem.<Checked<String>>map(wrong -> new Checked.Bad<>(List.of(wrong))).orElseGet(() -> new Checked.Good<>(text));
    }
}
