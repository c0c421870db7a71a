/** Documents through both doors. */
@NullMarked
package org.doorstep.documents.web;

import org.jspecify.annotations.NullMarked;
