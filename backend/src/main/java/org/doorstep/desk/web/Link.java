package org.doorstep.desk.web;

/**
 * One of a few ways to look at a page.
 *
 * @param current whether the page is looked at that way now
 */
public record Link(String href, String label, boolean current) {}
