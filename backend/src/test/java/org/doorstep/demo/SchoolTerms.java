package org.doorstep.demo;

/** School terms as Northamptonshire's usually fall, half-terms between them, September 2026 to July 2028. */
final class SchoolTerms {

    private SchoolTerms() {}

    static Csv csv() {
        return new Csv("name", "first-day", "last-day")
                .row("Autumn 2026, first half", "2026-09-02", "2026-10-23")
                .row("Autumn 2026, second half", "2026-11-02", "2026-12-18")
                .row("Spring 2027, first half", "2027-01-04", "2027-02-12")
                .row("Spring 2027, second half", "2027-02-22", "2027-03-25")
                .row("Summer 2027, first half", "2027-04-12", "2027-05-28")
                .row("Summer 2027, second half", "2027-06-07", "2027-07-22")
                .row("Autumn 2027, first half", "2027-09-01", "2027-10-22")
                .row("Autumn 2027, second half", "2027-11-01", "2027-12-17")
                .row("Spring 2028, first half", "2028-01-04", "2028-02-11")
                .row("Spring 2028, second half", "2028-02-21", "2028-04-07")
                .row("Summer 2028, first half", "2028-04-24", "2028-05-26")
                .row("Summer 2028, second half", "2028-06-05", "2028-07-21");
    }
}
