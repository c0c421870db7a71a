/** The answers, their check, and which are unhappy. Pure. */
@NullMarked
package org.doorstep.surveys.model;

import org.jspecify.annotations.NullMarked;
