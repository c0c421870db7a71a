package org.doorstep.surveys.model;

import java.util.List;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Text;

/** What was agreed when we rang: something must have been, or nobody can tell that we rang. */
public final class Agreed {

    private Agreed() {}

    /**
     * @param typed as it came; without the space around it when it is good
     * @param limit the most characters, as people count them
     */
    public static Checked<String> check(String typed, int limit) {
        var words = Text.clean(typed);
        return Text.required("agreed", words, limit, "surveys.agreed.missing", "surveys.agreed.too-long")
                .<Checked<String>>map(problem -> new Checked.Bad<>(List.of(problem)))
                .orElseGet(() -> new Checked.Good<>(words));
    }
}
