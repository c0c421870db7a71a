/** One use case a class, and the store they need. */
@NullMarked
package org.doorstep.appointments.service;

import org.jspecify.annotations.NullMarked;
