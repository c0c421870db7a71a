/**
 * Who lives where and on what terms: people, the homes and blocks they live in, the agreements that join the two and
 * are the unit of access, and what makes a difference to how somebody is served. The landlord's housing management
 * system is the master; rows come in through {@code imports} and no log-in is made for anybody by that.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "landlord"})
package org.doorstep.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
