/** Inviting, taking the answers, and following up. */
@NullMarked
package org.doorstep.surveys.service;

import org.jspecify.annotations.NullMarked;
