/** The rows of surveys. */
@NullMarked
package org.doorstep.surveys.store;

import org.jspecify.annotations.NullMarked;
