/** What other modules may hear of a repair. */
@NullMarked
@NamedInterface("events")
package org.doorstep.repairs.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
