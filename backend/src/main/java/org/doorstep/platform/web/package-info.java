/** What both doors share: who is calling, the page's context, words, problems and headers. */
@NullMarked
package org.doorstep.platform.web;

import org.jspecify.annotations.NullMarked;
