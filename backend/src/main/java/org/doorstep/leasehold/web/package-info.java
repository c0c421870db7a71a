/** The two doors of charges and consultations. */
@NullMarked
package org.doorstep.leasehold.web;

import org.jspecify.annotations.NullMarked;
