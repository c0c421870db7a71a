package org.doorstep.imports.service;

import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportReading;

/**
 * What a file is taken for: a kind's own, or a sender's that a map reads as one.
 *
 * @param name of the kind or the map
 * @param said beside the file
 */
record Incoming(String name, ImportKind kind, Optional<ImportMap> map, Map<String, String> said) {

    static Incoming of(ImportKind kind) {
        return new Incoming(kind.name(), kind, Optional.empty(), Map.of());
    }

    static Incoming of(ImportMap map, Map<String, String> said) {
        return new Incoming(map.name(), map.kind(), Optional.of(map), Map.copyOf(said));
    }

    boolean maySend(CurrentUser user) {
        return machine(user) || map.filter(sender -> sender.maySend(user)).isPresent();
    }

    static boolean machine(CurrentUser user) {
        return user.holds(Role.INTEGRATION) || user instanceof CurrentUser.System;
    }

    /** A new one for each time the file is read. */
    Optional<ImportReading> reading() {
        return map.map(sender -> sender.reading(said));
    }
}
