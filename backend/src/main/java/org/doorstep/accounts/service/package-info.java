/** Reading accounts and posting to them. */
@NullMarked
package org.doorstep.accounts.service;

import org.jspecify.annotations.NullMarked;
