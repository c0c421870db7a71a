package org.doorstep.appointments.model;

import java.util.UUID;

/**
 * Somebody a diary belongs to.
 *
 * @param code short name, as the landlord's other systems know them
 * @param name as residents are told who comes
 */
public record Operative(UUID id, String code, String name) {}
