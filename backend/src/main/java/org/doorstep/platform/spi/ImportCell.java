package org.doorstep.platform.spi;

import java.util.Optional;
import org.doorstep.kernel.Problem;

/** What a cell that is not empty must look like. {@link ImportCells} has the usual ones. */
@FunctionalInterface
public interface ImportCell {

    /**
     * What is wrong with the value: a problem whose code names the sentence {@code imports.problem.<code>} and whose
     * field is left empty, since the reader knows the column.
     */
    Optional<Problem> problem(String value);

    /** The value as it is kept: a postcode in capitals, a number without its leading zeros. Called on right values only. */
    default String normal(String value) {
        return value;
    }
}
