/** The same work as Doorstep's first page, as a servlet application with JDBC on virtual threads: only to compare with. */
@NullMarked
package doorstep.bench.twin;

import org.jspecify.annotations.NullMarked;
