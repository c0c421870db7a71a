package org.doorstep.platform.tx;

import io.r2dbc.spi.R2dbcException;
import org.springframework.dao.ConcurrencyFailureException;

/** Work that was ended because somebody else was at the same rows. */
public final class Collisions {

    /** PostgreSQL, appendix A: transaction rollback, of which are deadlocks and failed serializations. */
    private static final String ROLLED_BACK = "40";

    private Collisions() {}

    /** Whether the same work, begun anew, may well go through. */
    public static boolean isOne(Throwable error) {
        return error instanceof ConcurrencyFailureException || rolledBack(error) || error.getCause() != null && rolledBack(error.getCause());
    }

    private static boolean rolledBack(Throwable error) {
        return error instanceof R2dbcException said && said.getSqlState() != null && said.getSqlState().startsWith(ROLLED_BACK);
    }
}
