/**
 * Branching questions as data: a graph read from YAML, checked once at start, walked by pure functions.
 * Six kinds of question and no more; a step that needs another is a hand-made page.
 */
@NullMarked
package org.doorstep.platform.journey;

import org.jspecify.annotations.NullMarked;
