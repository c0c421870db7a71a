/** The rows of arrears. */
@NullMarked
package org.doorstep.arrears.store;

import org.jspecify.annotations.NullMarked;
