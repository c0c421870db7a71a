/**
 * The first page: for everybody the numbers to ring in danger, for a resident what happens next in each of their cases,
 * one card a module. It asks faces only, and nobody asks it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord", "residents", "repairs", "accounts", "arrears", "payments", "leasehold"})
package org.doorstep.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
