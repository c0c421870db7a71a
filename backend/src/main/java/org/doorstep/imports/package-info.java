/**
 * Files in from the landlord's other systems: homes, people, agreements, needs, operatives, school terms. Reads any
 * size in little memory and any usual character set, reports every bad row with its line, column and reason, and takes
 * a file in whole or not at all. Which kinds there are, and where their rows are kept, other modules say through
 * {@link org.doorstep.platform.spi.ImportKind}; this module knows no table but its own list of files.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package org.doorstep.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
