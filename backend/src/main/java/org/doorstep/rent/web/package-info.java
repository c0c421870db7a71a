/** The two doors. */
@NullMarked
package org.doorstep.rent.web;

import org.jspecify.annotations.NullMarked;
