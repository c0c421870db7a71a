package org.doorstep.demo;

import org.doorstep.dev.DemoLandlord;
import org.doorstep.imports.Imports;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Takes the whole demo landlord in through the same import that a housing management system uses, and brings some of its people on. */
@Component
class ImportedDemoLandlord implements DemoLandlord {

    @Override
    public void load(ApplicationContext application) {
        DemoData.whole(application.getBean(Imports.class));
        application.getBean(Underway.class).bring();
        application.getBean(LateRent.class).bring();
    }
}
