/**
 * Stand-ins for outside systems, for development and tests only: they refuse, stall, repeat and lie when told to. This
 * source root is compiled with the tests and never shipped.
 */
@NullMarked
package org.doorstep.local;

import org.jspecify.annotations.NullMarked;
