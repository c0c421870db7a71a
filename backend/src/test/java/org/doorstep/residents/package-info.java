@NullMarked
package org.doorstep.residents;

import org.jspecify.annotations.NullMarked;
