/** Where the landlord's systems send files. */
@NullMarked
package org.doorstep.imports.web;

import org.jspecify.annotations.NullMarked;
