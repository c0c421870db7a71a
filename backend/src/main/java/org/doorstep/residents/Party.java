package org.doorstep.residents;

/** Somebody an agreement names, in its order. */
public record Party(Person person, PartyRole role) {}
