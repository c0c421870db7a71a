package org.doorstep.repairs.service;

import java.util.HashSet;
import org.doorstep.platform.journey.JourneyFile;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.doorstep.repairs.model.diagnosis.HazardWords;
import org.doorstep.repairs.model.diagnosis.JobCodes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The diagnosis, read once; a broken file stops the start with a sentence about it. */
@Configuration(proxyBeanMethods = false)
class DiagnosisConfiguration {

    @Bean
    Diagnosis diagnosis() {
        var diagnosis = DiagnosisLoader.diagnosis("journeys/diagnosis.yaml", "journeys/danger.yaml");
        var words = new HashSet<>(JourneyFile.words("words/diagnosis.properties"));
        words.addAll(JourneyFile.words("words/danger.properties"));
        DiagnosisLoader.requireWords(diagnosis, words);
        return diagnosis;
    }

    @Bean
    HazardWords hazardWords() {
        return DiagnosisLoader.hazardWords("journeys/hazard-words.yaml");
    }

    /** @param resource the landlord's own codes, on the class path */
    @Bean
    JobCodes jobCodes(@Value("${doorstep.job-codes:landlords/demo-job-codes.yaml}") String resource, Diagnosis diagnosis) {
        return DiagnosisLoader.jobCodes(resource, diagnosis);
    }
}
