/** What is told of rent, the yearly change and its notices, and the check of what was debited. */
@NullMarked
package org.doorstep.rent.service;

import org.jspecify.annotations.NullMarked;
