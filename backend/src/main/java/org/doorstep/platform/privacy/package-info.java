/**
 * What is kept about people, told to them and forgotten in time. Each module says both for its own tables, in a few
 * statements ({@code spi.SubjectAccess}, {@code spi.Retention}); here are the means and what the platform keeps itself.
 */
@NullMarked
package org.doorstep.platform.privacy;

import org.jspecify.annotations.NullMarked;
