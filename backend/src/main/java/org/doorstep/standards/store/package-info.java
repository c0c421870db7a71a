/** The ledger in PostgreSQL. */
@NullMarked
package org.doorstep.standards.store;

import org.jspecify.annotations.NullMarked;
