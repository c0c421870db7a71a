/** The two doors. */
@NullMarked
package org.doorstep.accounts.web;

import org.jspecify.annotations.NullMarked;
