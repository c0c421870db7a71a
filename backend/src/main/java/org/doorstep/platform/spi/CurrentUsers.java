package org.doorstep.platform.spi;

import org.doorstep.kernel.CurrentUser;
import org.springframework.security.core.Authentication;

/** Tells who a log-in or a token belongs to; implemented by {@code identity}. */
public interface CurrentUsers {

    /** The caller an authentication stands for; anonymous when it carries nothing we know. */
    CurrentUser of(Authentication authentication);

    /** The name to greet them by; the user's name in Keycloak, never stored by us. */
    String nameOf(Authentication authentication);
}
