/**
 * What nobody may read who reads the database, or a copy of it: bank details, files with them, what somebody earns and
 * spends. Its keys are in a file of their own (backend/docs/adr/0039).
 */
@NullMarked
package org.doorstep.platform.safe;

import org.jspecify.annotations.NullMarked;
