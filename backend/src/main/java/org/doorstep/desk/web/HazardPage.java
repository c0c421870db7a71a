package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Option;

/** Writing down a step with a hazard of a repair. */
public record HazardPage(String reference, String title, String place, List<Option> steps) {}
