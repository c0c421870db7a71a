package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Option;

/**
 * Ending a visit, with what comes next.
 *
 * @param slots for the next visit; empty when nobody can come
 * @param lost  whether the slot picked was taken a moment ago
 * @param typed so far
 */
public record DonePage(
        String visit, String place, List<Option> firstTime, List<Option> nexts, List<Option> slots, boolean lost, Typed typed) {}
