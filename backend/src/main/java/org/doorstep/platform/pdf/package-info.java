/** Documents for paper and for keeping: accessible PDF and plain text, both from the same XHTML. */
@NullMarked
package org.doorstep.platform.pdf;

import org.jspecify.annotations.NullMarked;
