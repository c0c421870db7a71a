/** Who did what to which thing, written with the change itself. */
@NullMarked
package org.doorstep.platform.audit;

import org.jspecify.annotations.NullMarked;
