/** Beginning payments, finding out what came of them, putting the money on the account, giving it back. */
@NullMarked
package org.doorstep.payments.service;

import org.jspecify.annotations.NullMarked;
