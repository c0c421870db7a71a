package org.doorstep.leasehold.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.residents.LeaseOfHome;

/**
 * Whose lease it is today that bore a part when works were planned: the same, or after a sale the one that the home has now. Section 20
 * consults "each tenant", and a service charge is paid by the tenant of the dwelling (Landlord and Tenant Act 1985, sections 18 and 20).
 *
 * @param byPart reference of today's lease by that of the part's; a part whose home has no lease today is left out
 */
public record LeasesToday(Map<String, String> byPart) {

    public LeasesToday {
        byPart = Map.copyOf(byPart);
    }

    public static LeasesToday of(Collection<LeaseOfHome> leases) {
        return new LeasesToday(leases.stream().filter(LeaseOfHome::inForce).collect(Collectors.groupingBy(LeaseOfHome::asked)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, home -> first(home.getKey(), home.getValue()))));
    }

    /** Its own while it is in force; else the first by its reference. */
    private static String first(String asked, List<LeaseOfHome> homes) {
        return homes.stream().map(LeaseOfHome::lease).min(Comparator.<String, Boolean>comparing(lease -> !lease.equals(asked)).thenComparing(lease -> lease)).orElseThrow();
    }

    public Optional<String> of(String part) {
        return Optional.ofNullable(byPart.get(part));
    }

    /** Each once. */
    public Set<String> all() {
        return Set.copyOf(byPart.values());
    }

    /** Those of parts whose home has no lease today, in their order. */
    public List<String> ended(Collection<String> parts) {
        return parts.stream().filter(part -> !byPart.containsKey(part)).sorted().toList();
    }

    /** Whether two references are of one home's lease, before and after a sale. */
    boolean same(String one, String other) {
        return one.equals(other) || byPart.getOrDefault(one, one).equals(byPart.getOrDefault(other, other));
    }
}
