/** Rent years, charges, equivalents, forecasts, limits and the drawn balance: rules without I/O. */
@NullMarked
package org.doorstep.rent.model;

import org.jspecify.annotations.NullMarked;
