/** A card payment provider that keeps GOV.UK Pay's contract, takes no card, and behaves as badly as it is told to. */
@NullMarked
package org.doorstep.local.pay;

import org.jspecify.annotations.NullMarked;
