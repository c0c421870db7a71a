package org.doorstep.desk.web;

import java.util.List;

/** Emergencies for the desk: those nobody has accepted, then the others of the last day. */
public record EmergencyPage(List<Alert> waiting, List<Alert> accepted) {

    /**
     * @param standing how long it waits and how often the desk was told, or who accepted it and when
     * @param said     in the resident's words, line by line
     * @param phone    to ring; may be empty
     * @param ring     the same as a link says it, with the name where there is one
     */
    public record Alert(String reference, String title, String place, List<String> said, String phone, String ring, String standing) {}
}
