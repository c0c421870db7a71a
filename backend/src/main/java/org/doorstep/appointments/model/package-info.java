/** The rules of a diary, in plain Java: no framework, no clock, no database. */
@NullMarked
package org.doorstep.appointments.model;

import org.jspecify.annotations.NullMarked;
