package org.doorstep;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Set;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.junit.jupiter.api.Test;

/** Whoever keeps something about people can tell them all of it, and forgets it in time. */
class KeptAboutPeopleTests {

    /** Promises name a case and no person; files taken in name a machine. */
    private static final Set<String> ABOUT_NOBODY = Set.of("standards", "imports");

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.doorstep");

    @Test
    void everyModuleWithAStoreTellsWhatItKeepsAboutSomebody() {
        assertThat(modulesWithAStore()).isNotEmpty().isSubsetOf(modulesThatImplement(SubjectAccess.class));
    }

    @Test
    void everyModuleWithAStoreForgets() {
        assertThat(modulesWithAStore()).isNotEmpty().isSubsetOf(modulesThatImplement(Retention.class));
    }

    private Set<String> modulesWithAStore() {
        return classes.stream().filter(type -> type.getPackageName().matches("org\\.doorstep\\.\\w+\\.store(\\..*)?"))
                .map(type -> module(type.getPackageName())).filter(module -> !ABOUT_NOBODY.contains(module)).collect(toSet());
    }

    private Set<String> modulesThatImplement(Class<?> face) {
        return classes.stream().filter(type -> !type.isInterface() && type.isAssignableTo(face))
                .map(type -> module(type.getPackageName())).collect(toSet());
    }

    private static String module(String name) {
        return name.split("\\.")[2];
    }
}
