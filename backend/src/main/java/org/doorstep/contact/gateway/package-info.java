/** The ways out of the house: one interface, an adapter a channel. */
@NullMarked
package org.doorstep.contact.gateway;

import org.jspecify.annotations.NullMarked;
