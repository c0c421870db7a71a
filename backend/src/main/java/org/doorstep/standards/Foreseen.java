package org.doorstep.standards;

/** A promise that would be opened: the standard and when it would fall due. */
public record Foreseen(Standard standard, Due due) {}
