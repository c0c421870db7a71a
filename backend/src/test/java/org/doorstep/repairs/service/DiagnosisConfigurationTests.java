package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.contact.Landlords;
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
        var demo = Landlords.demo();
        var landlord = new Landlord(demo.id(), demo.name(), demo.kind(), demo.address(), demo.phones(), demo.officeHours(),
                demo.charters(), demo.languages(), demo.appointments(), new Landlord.Repairs(1, 90, jobCodes), demo.rent(),
                demo.leasehold(), demo.teams());
        return new ApplicationContextRunner()
                .withUserConfiguration(DiagnosisConfiguration.class)
                .withBean(Words.class)
                .withBean(Landlord.class, () -> landlord);
    }
}
