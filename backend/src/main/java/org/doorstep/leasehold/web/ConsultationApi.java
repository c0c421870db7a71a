package org.doorstep.leasehold.web;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.ConsultationCard;
import org.doorstep.leasehold.ConsultationView;
import org.doorstep.leasehold.Consultations;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Consultations by JSON. */
@RestController
@RequestMapping("/api/consultations")
class ConsultationApi {

    /** @param reference of the one that was planned */
    record Planned(String reference) {}

    private final Consultations consultations;

    ConsultationApi(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping
    Mono<List<ConsultationCard>> consultations(CurrentUser user) {
        return consultations.list(user);
    }

    @PostMapping
    Mono<ResponseEntity<Planned>> planConsultation(CurrentUser user, @RequestBody Map<String, String> fields) {
        return consultations.begin(user, fields).flatMap(begun -> switch (begun) {
            case Consultations.Begun.Planned(var reference) -> Mono.just(ResponseEntity.status(HttpStatus.CREATED).body(new Planned(reference)));
            case Consultations.Begun.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case Consultations.Begun.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    @GetMapping("/{reference}")
    Mono<ConsultationView> consultation(CurrentUser user, @PathVariable String reference) {
        return consultations.find(user, reference).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/{reference}/answers")
    Mono<ConsultationView> answerConsultation(CurrentUser user, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return consultations.say(user, reference, fields).flatMap(said -> switch (said) {
            case Consultations.Said.Taken _ -> consultation(user, reference);
            case Consultations.Said.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case Consultations.Said.Closed _ -> Mono.error(Refused.conflict("leasehold.closed"));
            case Consultations.Said.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    @PostMapping("/{reference}/steps")
    Mono<ConsultationView> moveConsultation(CurrentUser user, PageContext page, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return consultations.move(user, reference, fields).flatMap(moved -> switch (moved) {
            case Consultations.Moved.Done _ -> consultation(user, reference);
            case Consultations.Moved.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case Consultations.Moved.TooEarly(var from) -> Mono.error(Refused.conflict("leasehold.too-early", page.date(from)));
            case Consultations.Moved.NotNow _ -> Mono.error(Refused.conflict("leasehold.not-now"));
            case Consultations.Moved.ChangedMeanwhile _ -> Mono.error(Refused.conflict("leasehold.changed"));
            case Consultations.Moved.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    @PostMapping("/{reference}/replies")
    Mono<ConsultationView> replyInConsultation(CurrentUser user, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return consultations.reply(user, reference, fields).flatMap(replied -> switch (replied) {
            case Consultations.Replied.Sent _ -> consultation(user, reference);
            case Consultations.Replied.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case Consultations.Replied.AnsweredBefore _ -> Mono.error(Refused.conflict("leasehold.answered-before"));
            case Consultations.Replied.NotHere _ -> Mono.error(Refused.notHere());
        });
    }
}
