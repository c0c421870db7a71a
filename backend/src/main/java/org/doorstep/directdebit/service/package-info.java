/** Setting up, changing, collecting and hearing what the banks say. */
@NullMarked
package org.doorstep.directdebit.service;

import org.jspecify.annotations.NullMarked;
