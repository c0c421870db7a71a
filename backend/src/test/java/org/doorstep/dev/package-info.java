/**
 * The servers around Doorstep for development and tests: a real PostgreSQL and a real Keycloak, started from Maven
 * artifacts, with the realm, the demo people and nothing left behind afterwards. Never shipped.
 */
@NullMarked
package org.doorstep.dev;

import org.jspecify.annotations.NullMarked;
