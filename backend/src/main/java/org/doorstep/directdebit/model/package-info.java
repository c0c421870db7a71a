/** Modulus check, collection days, the Bacs file and its reports, and the states of an instruction. Pure. */
@NullMarked
package org.doorstep.directdebit.model;

import org.jspecify.annotations.NullMarked;
