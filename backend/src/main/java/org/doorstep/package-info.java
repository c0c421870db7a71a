/** The backend of Doorstep: every package below is a module with a face of its own. */
@NullMarked
package org.doorstep;

import org.jspecify.annotations.NullMarked;
