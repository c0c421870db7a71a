package org.doorstep.repairs.service;

import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Words;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.doorstep.repairs.model.diagnosis.HazardWords;
import org.doorstep.repairs.model.diagnosis.JobCodes;
import org.doorstep.repairs.model.diagnosis.Triage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.ResourceLoader;

/** The diagnosis, read once; a broken file stops the start with a sentence about it. */
@Configuration(proxyBeanMethods = false)
class DiagnosisConfiguration {

    @Bean
    Diagnosis diagnosis(Words words) {
        var diagnosis = DiagnosisLoader.diagnosis(
                new ClassPathResource("journeys/diagnosis.yaml"), new ClassPathResource("journeys/danger.yaml"));
        DiagnosisLoader.requireWords(diagnosis, words::has);
        return diagnosis;
    }

    @Bean
    HazardWords hazardWords() {
        return DiagnosisLoader.hazardWords(new ClassPathResource("journeys/hazard-words.yaml"));
    }

    @Bean
    Triage triage(Diagnosis diagnosis, Landlord landlord) {
        return new Triage(
                diagnosis.phases(), landlord.kind() == Landlord.Kind.COUNCIL, landlord.repairs().bandsRaisedByNeed());
    }

    @Bean
    JobCodes jobCodes(Landlord landlord, Diagnosis diagnosis, ResourceLoader resources) {
        return DiagnosisLoader.jobCodes(resources.getResource(landlord.repairs().jobCodes()), diagnosis);
    }
}
