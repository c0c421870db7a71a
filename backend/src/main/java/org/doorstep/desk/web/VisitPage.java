package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Row;

/**
 * All an operative needs before the door.
 *
 * @param here    address of this page
 * @param hazard  what to beware of; empty when there is nothing
 * @param phone   of who opens; may be empty
 * @param needs   of those who live there, to be known before the door is knocked at
 * @param photos  addresses of the resident's photos
 * @param step    the state the visit stands in, which says what can be done next
 */
public record VisitPage(
        String here, String title, String place, String window, String state, String hazard, String phone, List<String> needs, List<Row> rows,
        List<String> photos, Step step, String reference) {

    /** What can be done next. */
    public enum Step { SET_OFF, ARRIVE, END, NOTHING }
}
