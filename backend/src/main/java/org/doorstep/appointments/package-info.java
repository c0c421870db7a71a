/**
 * Operatives' diaries: which part of which day can be offered to a resident, holding it while they finish, booking,
 * changing and cancelling it, and the visit itself from "on my way" to done or nobody in. It knows what a visit is about
 * only as a {@link org.doorstep.kernel.Subject}; whoever opened the subject decides who may act on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord"})
package org.doorstep.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
