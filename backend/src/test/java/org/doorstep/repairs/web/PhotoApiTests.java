package org.doorstep.repairs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class PhotoApiTests {

    @ParameterizedTest
    @ValueSource(strings = {"photo-busy", "photo-slow", "photo-stalled"})
    void aRefusalOfTheMomentHasAStatusThatSaysToComeAgain(String code) {
        assertThat(PhotoApi.refused(List.of(Problem.of("photo", code))))
                .usingRecursiveComparison().isEqualTo(Refused.because(HttpStatus.REQUEST_TIMEOUT, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo-broken", "photo-kind", "repairs.photos.too-many"})
    void aPhotoThatIsNotTakenIsNeverTaken(String code) {
        var problems = List.of(Problem.of("photo", code));
        assertThat(PhotoApi.refused(problems)).usingRecursiveComparison().isEqualTo(Refused.invalid(problems));
    }
}
