package org.doorstep.arrears.service;

/** What residents are told that we do by a day, in the charters' vocabulary. */
enum Pledge {

    /** "We answer your plan by". */
    ANSWER("arrears.plan-proposed", "arrears.plan-answered", "arrears.plan-ended"),
    /** "We put you through by"; of each who asks by themselves. */
    ADVISER("arrears.adviser-wanted", "arrears.adviser-found", "arrears.adviser-not-wanted"),
    /** "We talk with you before anything else happens, by". */
    TALK("arrears.plan-missed", "arrears.plan-talked-about", "arrears.plan-ended"),
    /** "We tell you by … how your plan goes on". */
    DECISION("arrears.plan-talked-about", "arrears.plan-decided", "arrears.plan-ended"),
    /** "If we have not talked by … we get in touch with you again". */
    CONTACT("arrears.talk-due", "arrears.in-touch", "arrears.talk-not-due");

    private final String begins;
    private final String kept;
    private final String over;

    Pledge(String begins, String kept, String over) {
        this.begins = begins;
        this.kept = kept;
        this.over = over;
    }

    /** What starts its clock. */
    String begins() {
        return begins;
    }

    /** What keeps it. */
    String kept() {
        return kept;
    }

    /** What leaves nothing to be done. */
    String over() {
        return over;
    }
}
