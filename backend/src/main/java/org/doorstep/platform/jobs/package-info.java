/**
 * Work done later: a job is a row written in the caller's transaction and run by db-scheduler on its own threads, at
 * least once, retried with growing pauses. The one place of the backend that may wait.
 */
@NullMarked
package org.doorstep.platform.jobs;

import org.jspecify.annotations.NullMarked;
