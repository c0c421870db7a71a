/** How a file is read and checked. Pure Java. */
@NullMarked
package org.doorstep.imports.model;

import org.jspecify.annotations.NullMarked;
