/** The two doors. */
@NullMarked
package org.doorstep.directdebit.web;

import org.jspecify.annotations.NullMarked;
