/**
 * Asking how it went: after a repair three questions and the one that matters, did we do what we said we would. An
 * unhappy answer opens a follow-up with a promise at once. It hears of repairs by their events, names the one it asks about, and never feeds the
 * regulator's perception measures (rules.md 3.1).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "standards", "contact", "repairs", "repairs::events"})
package org.doorstep.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
