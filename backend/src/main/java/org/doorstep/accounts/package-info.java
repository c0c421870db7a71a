/**
 * The ledger: accounts of every kind, what was charged and paid on each, and the balance that follows. An entry is a fact
 * that is never changed, only reversed, and the database itself keeps the running balance (backend/docs/adr/0028).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord", "residents"})
package org.doorstep.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
