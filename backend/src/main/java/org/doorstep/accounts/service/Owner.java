package org.doorstep.accounts.service;

import java.util.Map;
import java.util.UUID;

import org.doorstep.residents.Address;

/**
 * Somebody who asks for accounts.
 *
 * @param addresses of the homes of the agreements that are known
 */
record Owner(Seen seen, Map<UUID, Address> addresses) {}
