/** The one way to write: a {@code Mono} in a transaction. */
@NullMarked
package org.doorstep.platform.tx;

import org.jspecify.annotations.NullMarked;
