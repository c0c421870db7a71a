package org.doorstep.repairs.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/** What is written down about a call-out: nobody was there before it was logged, and something was done. */
public final class CallOutChecks {

    private CallOutChecks() {}

    /**
     * @param came   when somebody was there, in the field {@code at}
     * @param logged when the emergency was
     * @param typed  what they did, in the field {@code done}; without the space around it when it is good
     * @param limit  the most characters, as people count them
     */
    public static Checked<String> done(Instant came, Instant logged, Instant now, String typed, int limit) {
        var words = Text.clean(typed);
        var problems = new ArrayList<Problem>();
        if (came.isAfter(now)) {
            problems.add(Problem.of("at", "repairs.called-out.ahead"));
        } else if (came.isBefore(logged)) {
            problems.add(Problem.of("at", "repairs.called-out.before"));
        }
        Text.required("done", words, limit, "repairs.called-out.missing", "repairs.called-out.too-long").ifPresent(problems::add);
        return problems.isEmpty() ? new Checked.Good<>(words) : new Checked.Bad<>(List.copyOf(problems));
    }
}
