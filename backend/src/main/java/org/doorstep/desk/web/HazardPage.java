package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.PromiseLine;

/**
 * Writing down a step with a hazard of a repair.
 *
 * @param calledOut whether somebody was just written down to have been there, which says nothing of this hazard
 * @param owed     what is promised for the repair and not done yet
 * @param step     chosen before, or empty
 * @param type     what was found, else what is known
 * @param severity the same
 * @param typed    so far: the day and the time of the step are in it
 */
public record HazardPage(
        String reference, String title, String place, boolean calledOut, List<PromiseLine> owed, List<Option> steps, List<Option> types, List<Option> severities,
        String step, String type, String severity, Typed typed) {}
