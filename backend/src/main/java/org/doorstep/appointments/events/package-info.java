/** What happened to a visit, told to whoever listens. Kernel and JDK types only. */
@NullMarked
@NamedInterface("events")
package org.doorstep.appointments.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
