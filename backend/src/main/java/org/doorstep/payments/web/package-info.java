/** The doors. */
@NullMarked
package org.doorstep.payments.web;

import org.jspecify.annotations.NullMarked;
