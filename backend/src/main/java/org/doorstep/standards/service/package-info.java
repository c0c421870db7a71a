/** Reads and checks the charters, and what can be done with promises: one class each, over {@code PromiseStore}. */
@NullMarked
package org.doorstep.standards.service;

import org.jspecify.annotations.NullMarked;
