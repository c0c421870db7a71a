package org.doorstep.landlord;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The landlord, read from one settings file ({@code doorstep.landlord}) and checked when Doorstep starts: a setting
 * that no landlord can mean is an {@link IllegalArgumentException} with a sentence, and the start ends with it.
 *
 * @param id          short name, lower case: also names its files
 * @param name        as residents know it
 * @param kind        council, or housing association: some law binds only one of them
 * @param address     lines printed at the head of a letter
 * @param charters    the charters it runs, the national one first (product.md)
 * @param languages   that pages are offered in, English first
 * @param repairs     how repairs are prioritised
 * @param rent        how rent is counted
 * @param leasehold   what leaseholders are charged by
 * @param teams       by its name, as staff's log-ins have it, the mail address of each team that is written to
 */
public record Landlord(
        String id, String name, Kind kind, List<String> address, Phones phones, OfficeHours officeHours,
        List<String> charters, List<String> languages, Appointments appointments, Repairs repairs, RentSettings rent,
        LeaseholdRules leasehold, Map<String, String> teams) {

    /** Teams that are told by mail of what they must not miss. */
    private static final Set<String> WRITTEN_TO = Set.of("leasehold");

    /** The law binds every landlord, so no landlord runs without its charter. */
    private static final String LAW = "national";

    public Landlord {
        Settings.require(id.matches("[a-z0-9-]+"), "id is small letters, digits and hyphens, not '%s'", id);
        Settings.require(!name.isBlank(), "name is what residents call the landlord and cannot be empty");
        Settings.require(!address.isEmpty() && address.stream().noneMatch(String::isBlank),
                "address is the lines at the head of a letter, none of them empty");
        Settings.require(!charters.isEmpty() && charters.getFirst().equals(LAW),
                "charters begin with %s, the law that binds every landlord; these are %s", LAW, charters);
        Settings.require(Set.copyOf(charters).size() == charters.size(), "charters names one twice: %s", charters);
        Settings.require(!languages.isEmpty() && languages.getFirst().equals("en"), "languages begin with en; these are %s", languages);
        Settings.require(teams.keySet().equals(WRITTEN_TO), "teams are %s; these are %s", new TreeSet<>(WRITTEN_TO), new TreeSet<>(teams.keySet()));
        teams.forEach((team, email) -> Settings.address("teams: " + team, email));
        teams = Map.copyOf(teams);
    }

    /** Who owns the homes decides which law binds: Right to Repair binds councils (rules.md 4.5). */
    public enum Kind {
        COUNCIL, HOUSING_ASSOCIATION;

        /** As charters and the API write it: {@code housing-association}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Numbers as people read them.
     *
     * @param email    of the office, for whoever would rather write; empty where none is read
     * @param relayUk  whether the numbers answer through Relay UK, for whoever cannot hear or speak on the phone
     */
    public record Phones(
            String office, String outOfHours, String repairs, String gasEmergency, String powerCut, EmergencyDesk emergencyDesk,
            @DefaultValue("") String email, @DefaultValue("false") boolean relayUk) {

        public Phones {
            for (var number : List.of(office, outOfHours, repairs, gasEmergency, powerCut)) {
                Settings.require(number.matches("\\+?[0-9][0-9 ]{2,19}"), "phones are numbers as people read them, not '%s'", number);
            }
            if (!email.isEmpty()) {
                Settings.address("phones: email", email);
            }
        }
    }

    /**
     * Where an emergency that somebody logged is raised until a named person accepts it.
     *
     * @param mobile       for texts, as +44 and its digits
     * @param email        for mails
     * @param againMinutes how long until it is raised again
     */
    public record EmergencyDesk(String mobile, String email, int againMinutes) {

        public EmergencyDesk {
            Settings.require(mobile.matches("\\+44[0-9]{9,10}"), "emergency-desk: mobile is +44 and its digits, not '%s'", mobile);
            Settings.address("emergency-desk: email", email);
            Settings.between("emergency-desk: again-minutes", againMinutes, 1, 60);
        }
    }

    /** When the office answers, Monday to Friday except bank holidays; a day-counted limit falls due when it closes. */
    public record OfficeHours(LocalTime opens, LocalTime closes) {

        public OfficeHours {
            Settings.require(opens.isBefore(closes), "office-hours: the office opens (%s) before it closes (%s)", opens, closes);
        }
    }

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
            Map<String, Window> windows, boolean schoolRunOnlyInTerm, int holdMinutes, int travelMinutes, int searchDays) {

        private static final Set<String> NAMES = Set.of("am", "pm", "school-run", "all-day");

        public Appointments {
            Settings.require(windows.keySet().equals(NAMES), "appointments: windows are %s; these are %s",
                    new TreeSet<>(NAMES), new TreeSet<>(windows.keySet()));
            Settings.between("appointments: hold-minutes", holdMinutes, 1, 60);
            Settings.between("appointments: travel-minutes", travelMinutes, 0, 120);
            Settings.between("appointments: search-days", searchDays, 1, 90);
        }
    }

    public record Window(LocalTime from, LocalTime to) {

        public Window {
            Settings.require(from.isBefore(to), "appointments: a window begins (%s) before it ends (%s)", from, to);
        }
    }

    /**
     * @param bandsRaisedByNeed by how many priority bands a need in the household raises a repair
     * @param recallDays        a repair of the same fault within so many days is a recall
     * @param jobCodes          file of this landlord's own job codes by fault key
     */
    public record Repairs(int bandsRaisedByNeed, int recallDays, String jobCodes) {

        public Repairs {
            // Three bands: two steps take the lowest to the highest.
            Settings.between("repairs: bands-raised-by-need", bandsRaisedByNeed, 0, 2);
            Settings.between("repairs: recall-days", recallDays, 0, 365);
        }
    }
}
