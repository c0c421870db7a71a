/**
 * What the light pages' components are given: small finished records, already in the reader's language. The components themselves are the templates under {@code jte/layout}, {@code jte/form} and
 * {@code jte/part}.
 */
@NullMarked
package org.doorstep.platform.web.ui;

import org.jspecify.annotations.NullMarked;
