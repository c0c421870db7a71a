/** The rows of repairs; nothing else speaks SQL here. */
@NullMarked
package org.doorstep.repairs.store;

import org.jspecify.annotations.NullMarked;
