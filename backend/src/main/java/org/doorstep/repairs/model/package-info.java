/** The rules of a repair: its states, its report step by step, and what happens next. Pure. */
@NullMarked
package org.doorstep.repairs.model;

import org.jspecify.annotations.NullMarked;
