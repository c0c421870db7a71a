package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Words;
import org.doorstep.repairs.model.diagnosis.JobCodes;
import org.doorstep.repairs.model.diagnosis.Triage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DiagnosisConfigurationTests {

    @Test
    void startsWithTheDemoLandlordsSettings() {
        starting("classpath:landlords/demo-job-codes.yaml").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(JobCodes.class).of("tap-dripping")).isPresent();
            assertThat(context.getBean(Triage.class).council()).isTrue();
            assertThat(context.getBean(Triage.class).bandsRaisedByNeed()).isEqualTo(1);
        });
    }

    @Test
    void aJobCodeForNoFaultStopsTheStartWithASentence(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("codes.yaml"), "codes:\n  tap-dripping: A1\n  tap-singing: A2\n");
        starting(file.toUri().toString()).run(context -> assertThat(context).hasFailed()
                .getFailure().rootCause().hasMessage("The job code 'A2' is for 'tap-singing', which is no fault."));
    }

    private static ApplicationContextRunner starting(String jobCodes) {
        var landlord = new Landlord(
                "test", "Test Homes", Landlord.Kind.COUNCIL, List.of(),
                new Landlord.Phones("1", "2", "3", "4", "5",
                        new Landlord.EmergencyDesk("+447700900199", "emergencies@example.org", 5)),
                new Landlord.OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), List.of(), List.of("en"),
                new Landlord.Appointments(Map.of(), true, 10, 15, 28),
                new Landlord.Repairs(1, 90, jobCodes));
        return new ApplicationContextRunner()
                .withUserConfiguration(DiagnosisConfiguration.class)
                .withBean(Words.class)
                .withBean(Landlord.class, () -> landlord);
    }
}
