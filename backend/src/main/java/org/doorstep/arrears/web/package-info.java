/** The doors to arrears. */
@NullMarked
package org.doorstep.arrears.web;

import org.jspecify.annotations.NullMarked;
