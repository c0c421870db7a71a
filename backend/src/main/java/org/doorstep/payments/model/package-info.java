/** States of a card payment, and what follows from what the provider says. Pure. */
@NullMarked
package org.doorstep.payments.model;

import org.jspecify.annotations.NullMarked;
