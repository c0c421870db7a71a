/**
 * What leaseholders pay for the building they share: the year's estimate, the quarterly bill, what was really spent with
 * every cost behind it, and how each share was worked out; the eighteen months within which a cost must be asked for; and
 * the consultation the law wants before big works and long agreements (section 20).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord", "residents", "accounts", "standards", "contact", "contact::events", "repairs"})
package org.doorstep.leasehold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
