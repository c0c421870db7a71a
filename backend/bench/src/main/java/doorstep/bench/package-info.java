/**
 * What Doorstep can carry, measured beside something known in the same run. Never shipped, never a test: two cores and a
 * busy neighbour make absolute figures worthless, so the prints are ratios first.
 */
@NullMarked
package doorstep.bench;

import org.jspecify.annotations.NullMarked;
