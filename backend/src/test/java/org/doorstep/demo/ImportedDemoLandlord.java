package org.doorstep.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.doorstep.dev.DemoLandlord;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.jobs.Await;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Takes the whole demo landlord in through the same import that a housing management system uses. */
@Component
class ImportedDemoLandlord implements DemoLandlord {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public void load(ApplicationContext application) {
        load(application.getBean(Imports.class), DemoSize.WHOLE);
    }

    static void load(Imports imports, DemoSize size) {
        var outcomes = Await.result(
                imports.takeFolder(new CurrentUser.System("demo"), StandardCharsets.UTF_8, DemoFiles.folder(size)).collectList(), LIMIT);
        for (var outcome : outcomes) {
            if (!(outcome instanceof ImportOutcome.Taken)) {
                throw new IllegalStateException("the demo landlord was not taken in: " + outcome);
            }
        }
    }
}
