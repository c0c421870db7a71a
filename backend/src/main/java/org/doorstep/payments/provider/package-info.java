/** The company that takes the cards, behind one interface: what is asked of it and what it may answer (rules.md 5.5). */
@NullMarked
package org.doorstep.payments.provider;

import org.jspecify.annotations.NullMarked;
