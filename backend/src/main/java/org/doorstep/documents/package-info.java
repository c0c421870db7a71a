/**
 * Documents to keep: statements of accounts, service-charge estimates, bills and actuals, and the notices of
 * consultations. Each is made once, as an accessible PDF, in large print and as plain text, and is the same whenever it is
 * opened again; the statements and bills of a quarter are made by themselves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord", "residents", "accounts", "standards", "leasehold", "leasehold::events", "contact"})
package org.doorstep.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
