/** What other modules may hear of what leaseholders are asked and told. */
@NullMarked
@NamedInterface("events")
package org.doorstep.leasehold.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
