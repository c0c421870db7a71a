/** Reading what a lease is charged, watching the eighteen months, and running consultations. */
@NullMarked
package org.doorstep.leasehold.service;

import org.jspecify.annotations.NullMarked;
