package org.doorstep.platform.web;

import java.util.List;

/**
 * Addresses of the API whose answers are for now: what somebody earns, owes or was paid back is kept neither by the browser nor by
 * the app's service worker. A module names its own by a bean.
 *
 * @param paths as patterns: {@code /api/arrears-cases/**}
 */
public record Unkept(List<String> paths) {

    public static Unkept of(String... paths) {
        return new Unkept(List.of(paths));
    }
}
