package org.doorstep.residents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What joins people to a home: it decides which law binds and what they may ask for. */
public enum AgreementKind {
    /** Standard secure tenancy of a council: Housing Act 1985. */
    SECURE,
    INTRODUCTORY,
    /** Secure for a fixed term. */
    FLEXIBLE,
    DEMOTED,
    /** Tenancies of other registered providers: Housing Act 1988. */
    ASSURED,
    ASSURED_SHORTHOLD,
    SHARED_OWNERSHIP,
    /** A long lease, usually bought under the Right to Buy. */
    LEASE,
    /** A licence while homeless, before something lasting is found. */
    TEMPORARY,
    /** The same home let as a tenancy, which the law on hazards binds (rules.md AW-1). */
    TEMPORARY_TENANCY,
    GARAGE,
    PITCH;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static AgreementKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the landlord repairs the inside of the home: it is rented, not owned, and a dwelling. */
    public boolean isTenancy() {
        return switch (this) {
            case SECURE, INTRODUCTORY, FLEXIBLE, DEMOTED, ASSURED, ASSURED_SHORTHOLD, TEMPORARY, TEMPORARY_TENANCY -> true;
            case SHARED_OWNERSHIP, LEASE, GARAGE, PITCH -> false;
        };
    }

    /** Whether the Right to Repair binds a council here: secure, flexible and introductory only (rules.md 4.5). */
    public boolean hasRightToRepair() {
        return this == SECURE || this == FLEXIBLE || this == INTRODUCTORY;
    }

    /** Its tenure as the charters name it ({@code charters/vocabulary.yaml}): it decides whose law binds, and how long a notice runs. */
    public String tenure() {
        return switch (this) {
            case SECURE -> "secure";
            case FLEXIBLE -> "flexible";
            case INTRODUCTORY, DEMOTED -> "introductory";
            case ASSURED -> "assured";
            case ASSURED_SHORTHOLD -> "starter";
            case LEASE -> "lease";
            case SHARED_OWNERSHIP -> "shared-ownership";
            case TEMPORARY -> "licence";
            case TEMPORARY_TENANCY -> "temporary";
            case PITCH -> "pitch";
            case GARAGE -> "garage";
        };
    }

    /** The key of the words people know it by. */
    public String words() {
        return "residents.agreement." + code();
    }
}
