/** The register's addresses. */
@NullMarked
package org.doorstep.residents.web;

import org.jspecify.annotations.NullMarked;
