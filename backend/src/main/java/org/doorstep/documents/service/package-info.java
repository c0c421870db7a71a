/** Makes documents, keeps them, and opens them for those who may. */
@NullMarked
package org.doorstep.documents.service;

import org.jspecify.annotations.NullMarked;
