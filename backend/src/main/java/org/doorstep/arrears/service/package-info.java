/** What is done about arrears, a use case a class, and what it is kept in. */
@NullMarked
package org.doorstep.arrears.service;

import org.jspecify.annotations.NullMarked;
