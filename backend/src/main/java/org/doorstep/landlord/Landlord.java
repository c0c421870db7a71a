package org.doorstep.landlord;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * The landlord, read from one settings file ({@code doorstep.landlord}) and checked when Doorstep starts.
 *
 * @param id          short name, lower case: also names its files
 * @param name        as residents know it
 * @param kind        council, or housing association: some law binds only one of them
 * @param address     lines printed at the head of a letter
 * @param charters    the charters it runs, the national one first (product.md)
 * @param languages   that pages are offered in, English first
 * @param repairs     how repairs are prioritised
 */
public record Landlord(
        String id, String name, Kind kind, List<String> address, Phones phones, OfficeHours officeHours,
        List<String> charters, List<String> languages, Appointments appointments, Repairs repairs) {

    /** Who owns the homes decides which law binds: Right to Repair binds councils (rules.md 4.5). */
    public enum Kind { COUNCIL, HOUSING_ASSOCIATION }

    /** Numbers as people read them. */
    public record Phones(
            String office, String outOfHours, String repairs, String gasEmergency, String powerCut, EmergencyDesk emergencyDesk) {}

    /**
     * Where an emergency that somebody logged is raised until a named person accepts it.
     *
     * @param mobile       for texts, as +44 and its digits
     * @param email        for mails
     * @param againMinutes how long until it is raised again
     */
    public record EmergencyDesk(String mobile, String email, int againMinutes) {}

    /** When the office answers, Monday to Friday except bank holidays; a day-counted limit falls due when it closes. */
    public record OfficeHours(LocalTime opens, LocalTime closes) {}

    /**
     * How visits are offered.
     *
     * @param windows       by name (am, pm, school-run, all-day) their start and end
     * @param schoolRunOnlyInTerm whether "avoid the school run" is offered on school days only
     * @param holdMinutes   how long a slot is kept while the resident finishes
     * @param travelMinutes between one home and the next
     * @param searchDays    how far ahead slots are looked for
     */
    public record Appointments(
            Map<String, Window> windows, boolean schoolRunOnlyInTerm, int holdMinutes, int travelMinutes, int searchDays) {}

    public record Window(LocalTime from, LocalTime to) {}

    /**
     * @param bandsRaisedByNeed by how many priority bands a need in the household raises a repair
     * @param recallDays        a repair of the same fault within so many days is a recall
     * @param jobCodes          file of this landlord's own job codes by fault key
     */
    public record Repairs(int bandsRaisedByNeed, int recallDays, String jobCodes) {}
}
