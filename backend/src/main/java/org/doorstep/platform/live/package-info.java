/**
 * Says to whoever is looking that something changed, and nothing more: PostgreSQL tells this instance on one connection,
 * and each open page is told in its own time, so that one that does not listen holds up nobody (backend/docs/adr/0026).
 */
@NullMarked
package org.doorstep.platform.live;

import org.jspecify.annotations.NullMarked;
