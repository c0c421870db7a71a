package org.doorstep.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** "Just over two thirds of our tenants do not have any recorded vulnerability"; and how to call on some of them. */
final class Needs {

    private static final int VULNERABLE_PER_THOUSAND = 326;

    private static final Shares<String> YOUNGER = Shares.of("mental-health", 330).and("asthma", 200).and("long-term-illness", 150)
            .and("learning-disability", 90).and("mobility", 110).and("baby", 80).and("pregnancy", 40);
    private static final Shares<String> OLDER = Shares.of("mobility", 340).and("frailty", 250).and("hearing", 130).and("sight", 90)
            .and("long-term-illness", 120).and("dementia", 70);

    private final RandomGenerator random;
    private final List<Need> all = new ArrayList<>();

    Needs(RandomGenerator random) {
        this.random = random;
    }

    List<Need> of(List<Agreement> tenancies, List<Someone> recognised) {
        vulnerabilities(tenancies, recognised);
        tenancies.forEach(tenancy -> callingAt(tenancy, recognised));
        return all;
    }

    private void vulnerabilities(List<Agreement> tenancies, List<Someone> recognised) {
        var tenants = new ArrayList<>(tenancies.stream().flatMap(tenancy -> tenancy.holders().stream()).toList());
        int count = tenants.size() * VULNERABLE_PER_THOUSAND / 1000 - recognised.size();
        tenants.removeIf(recognised::contains);
        tenants.removeIf(tenant -> tenant.reference().compareTo("P1000100") < 0);
        Collections.shuffle(tenants, random);
        var younger = YOUNGER.deal(2 * count, random);
        var older = OLDER.deal(2 * count, random);
        for (var tenant : tenants.subList(0, count)) {
            var codes = tenant.age() < 65 ? younger : older;
            Stream.of(codes.removeLast(), codes.removeLast()).distinct().limit(random.nextInt(4) == 0 ? 2 : 1)
                    .forEach(code -> all.add(Need.ofPerson(tenant, "vulnerability", code, "")));
        }
    }

    private void callingAt(Agreement tenancy, List<Someone> recognised) {
        var holder = tenancy.holders().getFirst();
        if (recognised.contains(holder) || holder.reference().compareTo("P1000100") < 0) {
            return;
        }
        if (!holder.language().equals("en") && random.nextInt(100) < 35) {
            all.add(Need.ofPerson(holder, "language", "interpreter", ""));
        }
        if (random.nextInt(100) < 6) {
            access(tenancy, holder);
        }
        if (tenancy.started().getYear() < 2000 && random.nextInt(100) < 10) {
            all.add(new Need("", tenancy.home().uprn(), "access", "asbestos", "Known asbestos: see the register\nbefore drilling.", "operative", null));
        }
    }

    private void access(Agreement tenancy, Someone holder) {
        all.add(switch (random.nextInt(5)) {
            case 0 -> Need.ofPerson(holder, "access", "knock-loudly", "Hard of hearing, knock loudly and wait");
            case 1 -> Need.ofPerson(holder, "access", "allow-time", "Slow to the door, please wait");
            case 2 -> new Need("", tenancy.home().uprn(), "access", "key-safe", "", "operative", null);
            case 3 -> Need.ofPerson(holder, "access", "same-sex-visitor", "");
            default -> new Need(holder.reference(), "", "access", "two-operatives", "", "operative", null);
        });
    }
}
