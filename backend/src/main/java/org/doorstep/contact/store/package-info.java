/** The rows of contacts and messages. */
@NullMarked
package org.doorstep.contact.store;

import org.jspecify.annotations.NullMarked;
