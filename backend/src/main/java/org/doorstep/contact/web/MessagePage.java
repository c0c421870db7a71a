package org.doorstep.contact.web;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.contact.MessageView;
import org.doorstep.contact.NoticeKind;
import org.doorstep.platform.web.PageContext;

/**
 * One message, finished for its template.
 *
 * @param sent  when it was sent, as a sentence
 * @param links where it leads: the case it is about, questions to answer, its letter, its calendar file
 */
public record MessagePage(String title, String sent, List<String> paragraphs, List<MessageLink> links) {

    public record MessageLink(String text, String href) {}

    static MessagePage of(PageContext page, MessageView view) {
        return new MessagePage(view.title(), page.t("contact.messages.sent", page.dateTime(view.at())), view.paragraphs(), links(page, view));
    }

    private static List<MessageLink> links(PageContext page, MessageView view) {
        var links = new ArrayList<MessageLink>();
        if (view.about().equals("repair")) {
            links.add(new MessageLink(page.t("contact.messages.case", view.reference()), "/repairs/" + view.reference()));
        }
        if (view.about().equals("consultation") || view.kind() == NoticeKind.CONSULTATION_ANSWERED) {
            links.add(new MessageLink(page.t("contact.messages.consultation", view.reference()), "/consultations/" + view.reference()));
        }
        if (view.kind() == NoticeKind.LEASE_REQUEST_ANSWERED) {
            links.add(new MessageLink(page.t("contact.messages.request", view.reference()), "/lease-requests/" + view.reference()));
        }
        if (view.kind() == NoticeKind.SERVICE_CHARGE_BILL || view.kind() == NoticeKind.SERVICE_CHARGE_WITHDRAWN
                || view.kind() == NoticeKind.COST_INCURRED) {
            links.add(new MessageLink(page.t("contact.messages.charges"), "/service-charges/" + view.reference().replace("/", "%2F")));
        }
        if (view.kind() == NoticeKind.MAJOR_WORKS_BILL || view.kind() == NoticeKind.PAYMENT_PLAN_ANSWERED) {
            links.add(new MessageLink(page.t("contact.messages.charges"), "/service-charges/" + view.reference().replace("/", "%2F") + "/works"));
        }
        if (view.kind() == NoticeKind.SURGERY_BOOKED || view.kind() == NoticeKind.SURGERY_CANCELLED || view.kind() == NoticeKind.SURGERY_GIVEN_BACK) {
            links.add(new MessageLink(page.t("contact.messages.talk"), "/service-charges/" + view.reference().replace("/", "%2F") + "/surgery"));
        }
        if (view.kind() == NoticeKind.CHARGE_CHANGES || view.kind() == NoticeKind.CHARGES_BEGIN || view.kind() == NoticeKind.CHARGES_OF_A_YEAR) {
            links.add(new MessageLink(page.t("contact.messages.charges"), "/rent/" + view.reference()));
        }
        if (view.kind() == NoticeKind.SURVEY_INVITATION) {
            links.add(new MessageLink(page.t("contact.messages.survey"), "/surveys/" + view.reference()));
        }
        if (view.kind() == NoticeKind.CARD_PAYMENT_TAKEN) {
            links.add(new MessageLink(page.t("contact.messages.payment"), "/payments"));
        }
        if (view.kind() == NoticeKind.STATEMENT_READY) {
            links.add(new MessageLink(page.t("contact.messages.statement"), "/accounts/" + view.reference() + "/documents"));
        }
        if (view.letter()) {
            links.add(new MessageLink(page.t("contact.messages.letter"), "/letters/" + view.id()));
        }
        if (view.calendar()) {
            links.add(new MessageLink(page.t(view.kind().givesVisit() ? "contact.messages.calendar" : "contact.messages.uncalendar"),
                    "/messages/" + view.id() + "/calendar"));
        }
        return links;
    }
}
