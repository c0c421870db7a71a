/** The charters through both doors. */
@NullMarked
package org.doorstep.standards.web;

import org.jspecify.annotations.NullMarked;
