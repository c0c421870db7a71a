/** What modules offer to the platform and to modules that must not know them. */
@NullMarked
package org.doorstep.platform.spi;

import org.jspecify.annotations.NullMarked;
