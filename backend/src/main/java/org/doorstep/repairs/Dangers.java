package org.doorstep.repairs;

import java.util.List;

import org.doorstep.repairs.model.diagnosis.Danger;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.springframework.stereotype.Component;

/** The dangers everybody is asked about before anything else; public, and the same for both doors. */
@Component
public class Dangers {

    /**
     * @param key   of its words: {@code danger.name.<key>}
     * @param call  whom to ring, the most pressing first: words {@code danger.call.<number>}
     * @param doNow words {@code danger.do.<step>}
     * @param doNot words {@code danger.dont.<step>}
     */
    public record DangerView(String key, List<String> call, List<String> doNow, List<String> doNot) {}

    private final List<DangerView> all;

    Dangers(Diagnosis diagnosis) {
        this.all = diagnosis.dangers().stream().map(Dangers::view).toList();
    }

    private static DangerView view(Danger danger) {
        return new DangerView(danger.key(), danger.call().stream().map(Danger.Number::toString).toList(), danger.doNow(), danger.doNot());
    }

    /** In the order asked. */
    public List<DangerView> all() {
        return all;
    }

    public List<String> keys() {
        return all.stream().map(DangerView::key).toList();
    }
}
