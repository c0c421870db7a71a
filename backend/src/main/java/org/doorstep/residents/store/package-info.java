/** The register's tables. */
@NullMarked
package org.doorstep.residents.store;

import org.jspecify.annotations.NullMarked;
