package org.doorstep.demo;

/**
 * How much of a landlord to make.
 *
 * @param homes       dwellings, leased and empty ones included
 * @param leases      homes sold on a long lease
 * @param livedIn     leases whose holder lives in the home
 * @param temporary   homes let on a licence to people who were homeless
 * @param empty       homes between two lettings
 * @param former      tenancies that have ended
 */
public record DemoSize(int homes, int leases, int livedIn, int temporary, int empty, int garages, int pitches, int former) {

    /** As document 004 states it: 918 leaseholders of whom 506 live there; the other numbers are chosen. */
    public static final DemoSize WHOLE = new DemoSize(11_500, 918, 506, 60, 132, 400, 35, 300);

    /** A street or two, quick to import. */
    public static final DemoSize SMALL = new DemoSize(400, 30, 17, 4, 6, 12, 3, 10);

    /** Homes let on an ordinary tenancy: those that document 004's shares are about. */
    int tenancies() {
        return homes - leases - temporary - empty;
    }
}
