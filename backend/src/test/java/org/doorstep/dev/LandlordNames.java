package org.doorstep.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.DefaultResourceLoader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the log-in pages say of the landlord.
 *
 * @param office         the number to ring in office hours
 * @param emergencyPhone the number to ring when the office is closed
 * @param gasPhone       the number to ring when somebody smells gas
 */
record LandlordNames(String name, String office, String emergencyPhone, String gasPhone) {

    static final String DEMO = "classpath:landlords/demo.yaml";

    static LandlordNames read(String settings) {
        try (var file = new DefaultResourceLoader().getResource(settings).getInputStream()) {
            var landlord = YAMLMapper.shared().readTree(file);
            return new LandlordNames(landlord.get("name").asString(),
                    landlord.at("/phones/office").asString(), landlord.at("/phones/out-of-hours").asString(),
                    landlord.at("/phones/gas-emergency").asString());
        } catch (IOException e) {
            throw new UncheckedIOException("No landlord's settings in " + settings, e);
        }
    }
}
