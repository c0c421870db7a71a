/** The rows of schedules, costs and consultations, and the files they come in. */
@NullMarked
package org.doorstep.leasehold.store;

import org.jspecify.annotations.NullMarked;
