/** Who may see what of the register. */
@NullMarked
package org.doorstep.residents.service;

import org.jspecify.annotations.NullMarked;
