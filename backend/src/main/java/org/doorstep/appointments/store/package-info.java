/** The SQL of the diaries. */
@NullMarked
package org.doorstep.appointments.store;

import org.jspecify.annotations.NullMarked;
