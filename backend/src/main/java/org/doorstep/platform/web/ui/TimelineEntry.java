package org.doorstep.platform.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, or will, on a case's page.
 *
 * @param title  what, in a few words
 * @param when   the day and time as the page says them
 * @param detail a sentence more, or null
 */
public record TimelineEntry(String title, String when, @Nullable String detail) {}
