@NullMarked
package org.doorstep.imports;

import org.jspecify.annotations.NullMarked;
