/** The clock, the calendar of working days and the maker of ids. */
@NullMarked
package org.doorstep.platform.time;

import org.jspecify.annotations.NullMarked;
