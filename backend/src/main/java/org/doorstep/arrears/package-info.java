/**
 * Rent that was not paid in time: the case it opens, contact within a week, a plan proposed by the resident from what they
 * can afford and followed from then on, and every step there is before a court is asked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "kernel", "platform", "landlord", "residents", "standards", "contact", "contact :: events", "accounts", "accounts :: events", "rent"})
package org.doorstep.arrears;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
