/** What may be posted, what a statement may cover, and who sees an account. */
@NullMarked
package org.doorstep.accounts.model;

import org.jspecify.annotations.NullMarked;
