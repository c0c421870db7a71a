package org.doorstep.repairs.web;

/**
 * Picking another time for a visit.
 *
 * @param booked the time that stands until another is picked; empty when there is none
 * @param from   the day the times begin with, where the reader asked for later ones
 * @param lost   whether the one picked was taken a moment ago
 */
public record TimePage(String reference, String booked, SlotOptions slots, String from, boolean lost) {}
