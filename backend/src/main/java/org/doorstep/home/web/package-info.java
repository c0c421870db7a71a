/** The first page through both doors. */
@NullMarked
package org.doorstep.home.web;

import org.jspecify.annotations.NullMarked;
