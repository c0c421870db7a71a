package org.doorstep.standards.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Words;
import org.doorstep.standards.model.Office;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the charters when Doorstep starts; one that cannot be used, or that the landlord names in vain, stops the start. */
@Configuration(proxyBeanMethods = false)
class StandardsConfiguration {

    private static final String VOCABULARY = "vocabulary.yaml";

    @Bean
    Charters charters(@Value("${doorstep.charters:classpath:charters/}") String folder, Landlord landlord, Words words) {
        var charters = read(folder, words.keys("en"));
        if (!charters.names().containsAll(landlord.charters())) {
            throw new CharterFault(List.of("the landlord runs " + landlord.charters() + " but there are " + charters.names()));
        }
        return charters;
    }

    @Bean
    Office office(WorkingCalendar calendar, Landlord landlord) {
        return new Office(calendar, landlord.officeHours().closes(), ZoneId.of("Europe/London"));
    }

    /** @param folder with {@code vocabulary.yaml} and one file per charter, ending in a slash */
    static Charters read(String folder, Set<String> words) {
        try {
            var found = Arrays.asList(new PathMatchingResourcePatternResolver().getResources(folder + "*.yaml"));
            var files = new ArrayList<URL>();
            URL vocabulary = null;
            for (var file : found) {
                if (VOCABULARY.equals(file.getFilename())) {
                    vocabulary = file.getURL();
                } else {
                    files.add(file.getURL());
                }
            }
            if (vocabulary == null) {
                throw new CharterFault(List.of(folder + VOCABULARY + " is not there"));
            }
            return new CharterReader().read(vocabulary, files, words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the charters in " + folder, e);
        }
    }
}
