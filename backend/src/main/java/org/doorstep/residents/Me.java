package org.doorstep.residents;

import java.util.List;

/**
 * The caller, and where they have a say.
 *
 * @param places the agreements they hold or act for today: homes they live in first, then by reference
 */
public record Me(Person person, List<Place> places) {}
