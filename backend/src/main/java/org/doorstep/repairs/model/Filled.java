package org.doorstep.repairs.model;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.Problem;

/**
 * What the fields of one step come to.
 *
 * @param good     the answers to keep, whatever is wrong with the others: nothing typed is lost; empty text takes an
 *                 old answer away
 * @param problems by field; empty when the step is done
 */
public record Filled(Map<String, String> good, List<Problem> problems) {

    public Filled {
        good = Map.copyOf(good);
        problems = List.copyOf(problems);
    }

    public static Filled good(Map<String, String> answers) {
        return new Filled(answers, List.of());
    }

    public boolean done() {
        return problems.isEmpty();
    }
}
