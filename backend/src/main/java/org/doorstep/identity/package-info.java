/**
 * Who is calling. Log-ins live in Keycloak; this module turns a session or a token into a {@code CurrentUser}, relays
 * the session's token to the API, and manages log-ins through {@code identity.keycloak}, the only importer of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package org.doorstep.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
