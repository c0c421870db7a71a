package org.doorstep.desk.web;

import java.util.List;

/** The people the desk rings because they asked to be told by phone. */
public record CallsPage(List<Call> calls) {

    /**
     * @param href   of the case
     * @param phones numbers to ring them on
     * @param said   what to tell them
     */
    public record Call(String id, String name, List<String> phones, String title, List<String> said, String reference, String href, String since) {}
}
