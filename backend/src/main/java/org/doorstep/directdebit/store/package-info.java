/** The rows of Direct Debits, their files and the banks' reports. */
@NullMarked
package org.doorstep.directdebit.store;

import org.jspecify.annotations.NullMarked;
