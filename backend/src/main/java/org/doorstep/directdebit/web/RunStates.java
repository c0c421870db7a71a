package org.doorstep.directdebit.web;

import java.util.Optional;
import org.doorstep.directdebit.DebitRuns.RunView;

/** How a file stands, in the word of the list, and what can be said of it as it stands: what the page offers, not what counts. */
final class RunStates {

    private RunStates() {}

    static String of(RunView run) {
        if (run.givenUp().isPresent()) {
            return "given-up";
        }
        if (run.refused().isPresent()) {
            return "refused";
        }
        if (run.handedIn().isPresent()) {
            return "handed-in";
        }
        return run.made().isPresent() ? "waiting" : "being-made";
    }

    /** Why something cannot be said of a file now, as a problem's code; empty when it can. */
    static Optional<String> refusal(RunView run, String deed) {
        if (deed.equals("second")) {
            return Optional.empty();
        }
        var state = of(run);
        var wanted = deed.equals("refused") ? "handed-in" : "waiting";
        if (!state.equals(wanted)) {
            return Optional.of("directdebit.run." + (state.equals("waiting") ? "not-handed-in" : state));
        }
        if (run.wish().isPresent()) {
            return Optional.of("directdebit.run.wished");
        }
        return deed.equals("refused") && run.unpaid() > 0 ? Optional.of("directdebit.run.reported") : Optional.empty();
    }
}
