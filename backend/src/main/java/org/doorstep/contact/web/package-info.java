/** The resident's messages and letters, at both doors. */
@NullMarked
package org.doorstep.contact.web;

import org.jspecify.annotations.NullMarked;
