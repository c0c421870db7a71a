package org.doorstep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the light pages the app has, by the list that its build wrote. */
class AssetsTests {

    @ParameterizedTest
    @CsvSource({"/, true", "/accounts/AT001123, true", "/service-charges/L00001/2026, true", "/service-charges/L00001/welcome, true",
        "/service-charges/L%2F1/welcome, true", "/service-charges/L00001/nothing, false", "/desk/rent, false"})
    void knowWhatTheAppHas(String light, boolean inTheApp) {
        assertThat(new Assets().inTheApp(light)).isEqualTo(inTheApp);
    }
}
