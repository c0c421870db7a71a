package org.doorstep.repairs.model;

import java.util.List;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Text;

/** What is written down about a call: having spoken, something was agreed, or nobody can tell that we rang. */
public final class CallChecks {

    private CallChecks() {}

    /**
     * @param typed    as it came; without the space around it when it is good
     * @param answered when nobody answered, there may be nothing to write
     * @param limit    the most characters, as people count them
     */
    public static Checked<String> agreed(String typed, boolean answered, int limit) {
        var words = Text.clean(typed);
        var wrong = answered
                ? Text.required("agreed", words, limit, "repairs.rang.missing", "repairs.rang.too-long")
                : Text.limited("agreed", words, limit, "repairs.rang.too-long");
        return wrong.<Checked<String>>map(problem -> new Checked.Bad<>(List.of(problem))).orElseGet(() -> new Checked.Good<>(words));
    }
}
