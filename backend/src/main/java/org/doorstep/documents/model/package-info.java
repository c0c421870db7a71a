/** What there is to know of documents without any store: quarters and keys. */
@NullMarked
package org.doorstep.documents.model;

import org.jspecify.annotations.NullMarked;
