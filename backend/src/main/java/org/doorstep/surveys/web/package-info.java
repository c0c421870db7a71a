/** The two doors. */
@NullMarked
package org.doorstep.surveys.web;

import org.jspecify.annotations.NullMarked;
