/** The list of files taken in. */
@NullMarked
package org.doorstep.imports.store;

import org.jspecify.annotations.NullMarked;
