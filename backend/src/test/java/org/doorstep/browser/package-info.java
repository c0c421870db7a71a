/** What a person meets: the components side by side, the templates' rules, and the journeys in a real browser. */
@NullMarked
package org.doorstep.browser;

import org.jspecify.annotations.NullMarked;
