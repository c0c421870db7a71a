package org.doorstep.platform.tx;

import io.r2dbc.spi.R2dbcException;
import org.springframework.dao.ConcurrencyFailureException;

/** Work that was ended because somebody else was at the same rows. */
public final class Collisions {

    /** PostgreSQL, appendix A: transaction rollback, of which are deadlocks and failed serializations. */
    private static final String ROLLED_BACK = "40";

    /** The same: a lock was not to be had in time. */
    private static final String BUSY = "55P03";

    private Collisions() {}

    /** Whether somebody else held what was wanted for longer than we wait: later it may well go through, and not at once. */
    public static boolean isBusy(Throwable error) {
        return busy(error) || error.getCause() != null && busy(error.getCause());
    }

    private static boolean busy(Throwable error) {
        return error instanceof R2dbcException said && BUSY.equals(said.getSqlState());
    }

    /** Whether the same work, begun anew, may well go through. */
    public static boolean isOne(Throwable error) {
        return !isBusy(error) && (error instanceof ConcurrencyFailureException || rolledBack(error) || error.getCause() != null && rolledBack(error.getCause()));
    }

    private static boolean rolledBack(Throwable error) {
        return error instanceof R2dbcException said && said.getSqlState() != null && said.getSqlState().startsWith(ROLLED_BACK);
    }
}
