/** Pure rules: how a limit is counted, which standards a trigger opens, what an event does to a promise. */
@NullMarked
package org.doorstep.standards.model;

import org.jspecify.annotations.NullMarked;
