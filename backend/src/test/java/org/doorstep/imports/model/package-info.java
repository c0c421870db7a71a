@NullMarked
package org.doorstep.imports.model;

import org.jspecify.annotations.NullMarked;
