/** The pages of those who work on repairs: at the desk, and on a phone at the door. */
@NullMarked
package org.doorstep.desk.web;

import org.jspecify.annotations.NullMarked;
