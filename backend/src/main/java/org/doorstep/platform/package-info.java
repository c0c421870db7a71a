/**
 * The one place that knows the frameworks by heart: transactions, jobs, the audit trail, pages and problems, journeys,
 * files, documents, time. Features use it; it knows none of them, and what it needs of them it asks through {@code spi}.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
package org.doorstep.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
