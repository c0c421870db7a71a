/** Taking a file in: check all of it, then keep all of it. */
@NullMarked
package org.doorstep.imports.service;

import org.jspecify.annotations.NullMarked;
