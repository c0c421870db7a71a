/**
 * Repairs: what is wrong in a home or a shared place, how soon it must be mended and by whom, the visit that mends it, and
 * what is told about it on the way. Danger comes first and needs no log-in; a hazard is never screened out, only judged.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord", "residents"})
package org.doorstep.repairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
