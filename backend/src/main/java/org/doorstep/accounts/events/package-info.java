/** What other modules may hear of accounts. */
@NullMarked
@NamedInterface("events")
package org.doorstep.accounts.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
