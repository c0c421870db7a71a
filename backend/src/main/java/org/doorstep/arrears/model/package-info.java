/** The rules of arrears: plain Java with no I/O. */
@NullMarked
package org.doorstep.arrears.model;

import org.jspecify.annotations.NullMarked;
