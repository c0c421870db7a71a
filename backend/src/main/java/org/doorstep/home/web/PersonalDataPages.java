package org.doorstep.home.web;

import java.util.Optional;

import org.doorstep.home.PersonalData;
import org.doorstep.kernel.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** The same document from a link on the privacy page; administrators reach another person's by its address. */
@Controller
class PersonalDataPages {

    private final PersonalData data;

    PersonalDataPages(PersonalData data) {
        this.data = data;
    }

    @GetMapping("/my-data")
    Mono<ResponseEntity<String>> own(CurrentUser user) {
        return data.of(user, Optional.empty()).map(Documents::toKeep).switchIfEmpty(notHere());
    }

    @GetMapping("/people/{reference}/data")
    Mono<ResponseEntity<String>> of(CurrentUser user, @PathVariable String reference) {
        return data.of(user, Optional.of(reference)).map(Documents::toKeep).switchIfEmpty(notHere());
    }

    private static <T> Mono<T> notHere() {
        return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
