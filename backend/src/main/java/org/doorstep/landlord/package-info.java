/** Who the landlord is: name, numbers, hours, charters and every choice that differs between landlords, as settings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package org.doorstep.landlord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
