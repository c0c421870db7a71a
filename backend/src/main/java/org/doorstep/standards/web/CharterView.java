package org.doorstep.standards.web;

import java.util.List;

/**
 * The page of charters, or of one area of one.
 *
 * @param groups what is listed
 * @param others charters that this page does not show
 */
public record CharterView(String title, String intro, boolean top, List<Group> groups, List<Link> others) {

    /** Links under a heading. */
    public record Group(String heading, List<Link> links) {}

    /** @param detail a few words beside it */
    public record Link(String text, String href, String detail) {}
}
