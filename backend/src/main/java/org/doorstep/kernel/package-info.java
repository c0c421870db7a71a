/** Values every module speaks in. Pure Java: no framework, no I/O, no clock of its own. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.doorstep.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
