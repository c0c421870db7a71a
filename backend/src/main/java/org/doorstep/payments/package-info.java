/**
 * Paying by card: asking the provider for a payment, finding out what came of it whatever gets lost on the way, and
 * putting the money on the account exactly once. No card number ever reaches us.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord", "residents", "contact", "accounts", "accounts :: events"})
package org.doorstep.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
