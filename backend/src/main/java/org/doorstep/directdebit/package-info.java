/**
 * Paying by Direct Debit: bank details checked and kept safe, the guarantee shown and its notice given before anything is
 * taken, the file for Bacs made once and reconciled, and the reports that come back taken in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord", "residents", "standards", "contact", "contact :: events", "accounts", "accounts :: events"})
package org.doorstep.directdebit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
