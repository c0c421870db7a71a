package org.doorstep.leasehold.web;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Surgeries;
import org.doorstep.leasehold.Surgeries.BookedTalk;
import org.doorstep.leasehold.Surgeries.SurgeryDay;
import org.doorstep.leasehold.Surgeries.SurgeryTimes;
import org.doorstep.leasehold.Surgeries.TalkTime;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The leaseholders' surgery by JSON. */
@RestController
class SurgeryApi {

    private final Surgeries surgeries;

    SurgeryApi(Surgeries surgeries) {
        this.surgeries = surgeries;
    }

    @GetMapping("/api/service-charges/{lease}/surgery")
    Mono<SurgeryTimes> surgeryTimes(CurrentUser user, @PathVariable String lease) {
        return surgeries.of(user, lease).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/api/service-charges/{lease}/surgery/talk")
    Mono<TalkTime> surgeryTalk(CurrentUser user, @PathVariable String lease) {
        return surgeries.calendar(user, lease).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/api/service-charges/{lease}/surgery")
    Mono<SurgeryTimes> bookTalk(CurrentUser user, @PathVariable String lease, @RequestBody Map<String, String> fields) {
        return surgeries.book(user, lease, fields).flatMap(booked -> after(booked, "leasehold.surgery.taken")).then(Mono.defer(() -> surgeryTimes(user, lease)));
    }

    @PostMapping("/api/service-charges/{lease}/surgery/cancelled")
    Mono<SurgeryTimes> cancelTalk(CurrentUser user, @PathVariable String lease) {
        return surgeries.cancel(user, lease).flatMap(booked -> after(booked, "leasehold.surgery.taken")).then(Mono.defer(() -> surgeryTimes(user, lease)));
    }

    @GetMapping("/api/leasehold-surgeries")
    Mono<List<SurgeryDay>> surgeryDays(CurrentUser user) {
        return surgeries.days(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/api/leasehold-surgeries")
    Mono<List<SurgeryDay>> openSurgery(CurrentUser user, @RequestBody Map<String, String> fields) {
        return surgeries.open(user, fields).flatMap(opened -> after(opened, "leasehold.surgery.there")).then(Mono.defer(() -> surgeryDays(user)));
    }

    @PostMapping("/api/leasehold-surgeries/{surgery}/cancelled")
    Mono<List<SurgeryDay>> cancelSurgery(CurrentUser user, @PathVariable String surgery, @RequestBody Map<String, String> fields) {
        return surgeries.cancelDay(user, surgery, fields).flatMap(ended -> after(ended, "leasehold.surgery.ended")).then(Mono.defer(() -> surgeryDays(user)));
    }

    private static Mono<Void> after(BookedTalk booked, String taken) {
        return switch (booked) {
            case BookedTalk.Done _ -> Mono.empty();
            case BookedTalk.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case BookedTalk.Taken _ -> Mono.error(Refused.conflict(taken));
            case BookedTalk.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
