/** The two doors: JSON and light pages, over the same faces. */
@NullMarked
package org.doorstep.repairs.web;

import org.jspecify.annotations.NullMarked;
