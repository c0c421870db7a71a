/** The two security chains, the token relay between them, and what a token says of its bearer. */
@NullMarked
package org.doorstep.identity.web;

import org.jspecify.annotations.NullMarked;
