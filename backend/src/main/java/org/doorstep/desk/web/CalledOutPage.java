package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Option;

/**
 * That somebody was called out to an emergency, to be written down.
 *
 * @param title  what the repair is
 * @param logged when the emergency was, as a sentence
 * @param typed  so far; the day is today's before anything is
 */
public record CalledOutPage(String reference, String title, String place, String logged, List<Option> nexts, Typed typed) {}
