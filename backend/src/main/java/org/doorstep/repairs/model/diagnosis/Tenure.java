package org.doorstep.repairs.model.diagnosis;

import java.util.Locale;

/** How the home is held, as far as it decides duties. */
public enum Tenure {
    SECURE, FLEXIBLE, INTRODUCTORY, DEMOTED, ASSURED, STARTER, LEASEHOLD, SHARED_OWNERSHIP, LICENCE, PITCH, GARAGE;

    /**
     * "Covers tenancies of social homes let by registered providers (councils included), whenever granted. Not covered:
     * private rent, shared ownership/low-cost home ownership, licences" and leaseholders (rules AW-1, AW-2).
     * A temporary home on a tenancy is entered here as that tenancy; on a licence, as a licence.
     */
    public boolean underAwaabsLaw() {
        return switch (this) {
            case SECURE, FLEXIBLE, INTRODUCTORY, DEMOTED, ASSURED, STARTER -> true;
            case LEASEHOLD, SHARED_OWNERSHIP, LICENCE, PITCH, GARAGE -> false;
        };
    }

    /** "Council secure, flexible, introductory tenants only" (rules 4.5; S.I. 1994/133). */
    boolean underRightToRepair() {
        return this == SECURE || this == FLEXIBLE || this == INTRODUCTORY;
    }

    /** Holds a lease that puts the inside of the home in their own care. */
    public boolean owner() {
        return this == LEASEHOLD || this == SHARED_OWNERSHIP;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
