/** The rows of card payments and refunds. */
@NullMarked
package org.doorstep.payments.store;

import org.jspecify.annotations.NullMarked;
