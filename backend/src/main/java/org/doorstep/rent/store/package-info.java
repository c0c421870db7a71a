/** The rows of charges, notices and differences, and the file of charges. */
@NullMarked
package org.doorstep.rent.store;

import org.jspecify.annotations.NullMarked;
