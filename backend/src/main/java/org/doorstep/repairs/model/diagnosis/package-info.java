/**
 * What is wrong, who mends it, how soon, and whether anyone is at risk: the diagnosis, danger and triage of a repair.
 * Pure: the data is read elsewhere and handed in.
 */
@NullMarked
package org.doorstep.repairs.model.diagnosis;

import org.jspecify.annotations.NullMarked;
