/**
 * What somebody pays for their home and when: the rent year and its debits, the charges by what each pound is for, the
 * same by the month, a forecast, Universal Credit's months beside ours, and the yearly change with its notice. The ledger
 * is {@code accounts}'; what is charged comes from the housing management system.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord", "residents", "accounts", "standards", "contact", "contact::events", "directdebit"})
package org.doorstep.rent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
