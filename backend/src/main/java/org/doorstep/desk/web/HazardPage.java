package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Option;

/**
 * Writing down a step with a hazard of a repair.
 *
 * @param step     chosen before, or empty
 * @param type     what was found, else what is known
 * @param severity the same
 */
public record HazardPage(
        String reference, String title, String place, List<Option> steps, List<Option> types, List<Option> severities,
        String step, String type, String severity) {}
