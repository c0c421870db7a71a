package org.doorstep.kernel;

import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, passed to every face as its first argument; never looked up from the surroundings.
 */
public sealed interface CurrentUser {

    /** What the audit trail and the logs name: never a personal detail. */
    String actor();

    /** Nobody has logged in. */
    record Anonymous() implements CurrentUser {
        @Override
        public String actor() {
            return "anonymous";
        }
    }

    /**
     * A resident acting for themselves.
     *
     * @param login  the log-in's subject in Keycloak
     * @param person the reference of the person it belongs to, the key of the residents' register
     */
    record Resident(String login, String person) implements CurrentUser {
        @Override
        public String actor() {
            return login;
        }
    }

    /**
     * A digital champion acting for a resident who consented: the audit writes both.
     *
     * @param login     the champion's subject in Keycloak
     * @param actingFor the reference of the person being helped
     */
    record Champion(String login, String name, String actingFor) implements CurrentUser {
        @Override
        public String actor() {
            return login;
        }
    }

    /**
     * Somebody who works for the landlord.
     *
     * @param name      shown to colleagues and residents ("accepted by Sam Okafor")
     * @param teams     the teams an officer belongs to: repairs, income, leasehold…
     * @param operative the code of the diary, for an operative
     */
    record Staff(String login, String name, Set<Role> roles, Set<String> teams, Optional<String> operative)
            implements CurrentUser {
        @Override
        public String actor() {
            return login;
        }

        public boolean is(Role role) {
            return roles.contains(role);
        }

        @Override
        public boolean isOfficerOf(String team) {
            return is(Role.OFFICER) && teams.contains(team);
        }
    }

    /** Another machine: the housing management system's import client. */
    record Integration(String client) implements CurrentUser {
        @Override
        public String actor() {
            return "client:" + client;
        }
    }

    /** Doorstep's own work in the background. */
    record System(String job) implements CurrentUser {
        @Override
        public String actor() {
            return "system:" + job;
        }
    }

    /** Whether somebody is an officer of a team (repairs, income, leasehold…); false for all but staff. */
    default boolean isOfficerOf(String team) {
        return false;
    }

    /** The person whose things may be read and changed: the resident's own, or the one a champion helps. */
    default Optional<String> onBehalfOf() {
        return switch (this) {
            case Resident resident -> Optional.of(resident.person());
            case Champion champion -> Optional.of(champion.actingFor());
            case Anonymous _, Staff _, Integration _, System _ -> Optional.empty();
        };
    }

    default boolean holds(Role role) {
        return switch (this) {
            case Staff staff -> staff.is(role);
            case Resident _ -> role == Role.RESIDENT;
            case Champion _ -> role == Role.CHAMPION;
            case Integration _ -> role == Role.INTEGRATION;
            case Anonymous _, System _ -> false;
        };
    }
}
