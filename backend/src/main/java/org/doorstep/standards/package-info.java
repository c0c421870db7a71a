/**
 * The landlord's promises: charters of service standards as data, the pure counting of what falls due, and the ledger
 * in which a case opens, keeps, extends, breaks and withdraws its promises. Knows only {@code Subject(kind, id)} and
 * named events, never a feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "landlord"})
package org.doorstep.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
