package org.doorstep.repairs.web;

import java.util.List;

import org.doorstep.platform.web.ui.Option;
import org.doorstep.repairs.ReportStep;

/**
 * What the app reads ahead, so that a report can be begun where there is no signal.
 *
 * @param steps  that are asked without a signal, in their order
 * @param places where they may report for
 * @param access what an operative is glad to know before the door
 * @param words  letters their own words may have
 * @param notes  letters the notes about access may have
 * @param photos how many there may be
 * @param graph  every question that may be asked
 */
public record AheadPage(
        List<ReportStep> steps, List<Option> places, List<Option> access, int words, int notes, int photos, Graph graph) {}
