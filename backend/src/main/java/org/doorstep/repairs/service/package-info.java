/** The use cases of repairs, one class each, and what reads its data at start. */
@NullMarked
package org.doorstep.repairs.service;

import org.jspecify.annotations.NullMarked;
