/** Keycloak's own admin client, which blocks and brings its own JSON, behind {@link org.doorstep.identity.Logins}. */
@NullMarked
package org.doorstep.identity.keycloak;

import org.jspecify.annotations.NullMarked;
