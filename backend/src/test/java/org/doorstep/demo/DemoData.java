package org.doorstep.demo;

import org.doorstep.imports.Imports;

/** Puts a demo landlord into a test's own database. */
public final class DemoData {

    private DemoData() {}

    /** Some four hundred homes with the five known people, sixty operatives and the school terms. */
    public static void small(Imports imports) {
        ImportedDemoLandlord.load(imports, DemoSize.SMALL);
    }

    /** All 11,500 homes. */
    public static void whole(Imports imports) {
        ImportedDemoLandlord.load(imports, DemoSize.WHOLE);
    }
}
