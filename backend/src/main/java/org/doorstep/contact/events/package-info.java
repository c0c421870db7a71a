/** What other modules may hear of contacts. */
@NullMarked
@NamedInterface("events")
package org.doorstep.contact.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
