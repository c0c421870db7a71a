/**
 * Every contact with a person, in or out, on one record: what they told us and by which channel, what we told them and
 * whether it arrived. A feature says what happened, in a transaction of its own; which channels, which language and
 * which format is the person's choice, and the sending is a job that outlives an instance.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord", "residents"})
package org.doorstep.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
