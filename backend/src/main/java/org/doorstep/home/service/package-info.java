/** Puts together what the modules keep about one person. */
@NullMarked
package org.doorstep.home.service;

import org.jspecify.annotations.NullMarked;
