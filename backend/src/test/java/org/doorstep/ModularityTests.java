package org.doorstep;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules: acyclic, only through faces, and only in the directions of the map below (backend/docs/adr/0003). */
class ModularityTests {

    /** What everything may use besides itself. The landlord's settings are a record, like the clock. */
    private static final Set<String> COMMON = Set.of("kernel", "platform", "landlord");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("residents", Set.of("identity")),
            Map.entry("accounts", Set.of("residents")),
            Map.entry("directdebit", Set.of("residents", "standards", "contact", "accounts")),
            Map.entry("contact", Set.of("residents", "standards")),
            Map.entry("payments", Set.of("residents", "contact", "accounts")),
            Map.entry("appointments", Set.of("residents", "contact", "standards")),
            Map.entry("repairs", Set.of("residents", "contact", "standards", "appointments")),
            Map.entry("rent", Set.of("residents", "accounts", "standards", "contact", "directdebit")),
            Map.entry("surveys", Set.of("residents", "contact", "standards", "repairs")),
            Map.entry("leasehold", Set.of("residents", "contact", "standards", "accounts", "repairs")),
            Map.entry("arrears", Set.of("residents", "accounts", "standards", "contact", "rent")),
            Map.entry("documents", Set.of("residents", "contact", "accounts", "standards", "leasehold")));

    /** They sit on top: they may use any face, and nobody may use them. */
    private static final Set<String> ON_TOP = Set.of("imports", "desk", "home");

    private final ApplicationModules modules = ApplicationModules.of(DoorstepApplication.class);

    @Test
    void meetOnlyThroughTheirFaces() {
        modules.verify();
    }

    @Test
    void declareOnlyNeighboursTheMapAllows() {
        for (var module : declared().entrySet()) {
            assertThat(module.getValue())
                    .as("allowedDependencies of %s", module.getKey())
                    .isSubsetOf(allowedTo(module.getKey()));
        }
    }

    @Test
    void areDrawn() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml().writeModuleCanvases();
    }

    private Set<String> allowedTo(String module) {
        if (module.equals("kernel")) {
            return Set.of();
        }
        if (module.equals("platform")) {
            return Set.of("kernel");
        }
        var allowed = new TreeSet<>(COMMON);
        if (ON_TOP.contains(module)) {
            allowed.addAll(declared().keySet());
            allowed.removeAll(ON_TOP);
        } else {
            allowed.addAll(MAY_USE.getOrDefault(module, Set.of()));
        }
        return allowed;
    }

    /** What each package-info says, without the named interface: {@code repairs :: events} is {@code repairs}. */
    private Map<String, List<String>> declared() {
        return modules.stream().collect(toMap(module -> module.getIdentifier().toString(), module -> {
            var declaration = info(module.getBasePackage().getName()).getAnnotation(ApplicationModule.class);
            assertThat(declaration).as("@ApplicationModule on %s", module.getBasePackage().getName()).isNotNull();
            return Arrays.stream(declaration.allowedDependencies())
                    .filter(name -> !name.equals(ApplicationModule.OPEN_TOKEN))
                    .map(name -> name.split("::")[0].strip())
                    .toList();
        }));
    }

    private static Class<?> info(String base) {
        try {
            return Class.forName(base + ".package-info");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(base + " has no package-info", e);
        }
    }
}
