package org.doorstep.repairs;

import java.util.List;

import org.doorstep.repairs.model.diagnosis.Danger;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.springframework.stereotype.Component;

/** The dangers everybody is asked about before anything else; public. */
@Component
public class Dangers {

    private final List<String> keys;

    Dangers(Diagnosis diagnosis) {
        this.keys = diagnosis.dangers().stream().map(Danger::key).toList();
    }

    /** In the order asked; words {@code danger.name.<key>}. */
    public List<String> keys() {
        return keys;
    }
}
