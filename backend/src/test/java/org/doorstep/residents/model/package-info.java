@NullMarked
package org.doorstep.residents.model;

import org.jspecify.annotations.NullMarked;
