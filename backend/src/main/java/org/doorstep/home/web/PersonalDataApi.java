package org.doorstep.home.web;

import java.util.Optional;

import org.doorstep.home.PersonalData;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is kept about a person, by JSON. */
@RestController
class PersonalDataApi {

    private final PersonalData data;

    PersonalDataApi(PersonalData data) {
        this.data = data;
    }

    @GetMapping("/api/me/data")
    Mono<ResponseEntity<String>> own(CurrentUser user) {
        return data.of(user, Optional.empty()).map(Documents::toKeep).switchIfEmpty(Mono.error(Refused.notAllowed()));
    }

    /** For administrators, when somebody asks by letter or telephone. */
    @GetMapping("/api/people/{reference}/data")
    Mono<ResponseEntity<String>> of(CurrentUser user, @PathVariable String reference) {
        return data.of(user, Optional.of(reference)).map(Documents::toKeep).switchIfEmpty(Mono.error(Refused.notHere()));
    }
}
