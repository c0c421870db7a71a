/** Rules of the register. Pure Java. */
@NullMarked
package org.doorstep.residents.model;

import org.jspecify.annotations.NullMarked;
