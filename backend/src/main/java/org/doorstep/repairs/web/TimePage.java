package org.doorstep.repairs.web;

import java.util.List;

import org.doorstep.platform.web.ui.Option;

/**
 * Picking another time for a visit.
 *
 * @param booked the time that stands until another is picked; empty when there is none
 * @param lost   whether the one picked was taken a moment ago
 */
public record TimePage(String reference, String booked, List<Option> options, boolean lost) {}
