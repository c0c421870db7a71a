/** The rows of the ledger. */
@NullMarked
package org.doorstep.accounts.store;

import org.jspecify.annotations.NullMarked;
