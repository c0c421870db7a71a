/**
 * Repairs, the pattern every feature copies: a resident says what is wrong, is told who comes and by when, picks a slot,
 * follows the visit, and says how it went. Danger is asked first and never waits for a log-in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "kernel", "platform", "landlord", "residents", "standards", "contact", "appointments", "appointments::events"})
package org.doorstep.repairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
