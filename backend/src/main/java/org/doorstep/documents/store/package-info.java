/** Documents in PostgreSQL. */
@NullMarked
package org.doorstep.documents.store;

import org.jspecify.annotations.NullMarked;
