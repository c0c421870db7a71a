/** How costs are shared, until when they may be asked for, and what may be done next in a consultation. Pure. */
@NullMarked
package org.doorstep.leasehold.model;

import org.jspecify.annotations.NullMarked;
