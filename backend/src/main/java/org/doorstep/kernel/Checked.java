package org.doorstep.kernel;

import java.util.List;

/** What an input's check gives: the value to act on, or everything that is wrong with it. */
public sealed interface Checked<T> {

    record Good<T>(T value) implements Checked<T> {}

    record Bad<T>(List<Problem> problems) implements Checked<T> {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
