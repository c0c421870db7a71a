/** One use case a class: gather the facts, decide, keep everything in one transaction. */
@NullMarked
package org.doorstep.repairs.service;

import org.jspecify.annotations.NullMarked;
