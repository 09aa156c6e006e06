package org.throughline.notification.web;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.notification.MailDeliveryService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;

/**
 * Pages of mails that do not arrive, for managers, and of the outbox, for administrators.
 */
@Controller
class MailDeliveryController {

	private static final String OUTBOX = "/admin/mail";

	private final MailDeliveryService delivery;

	MailDeliveryController(MailDeliveryService delivery) {
		this.delivery = delivery;
	}

	@GetMapping("/manage/{partnership}/mail")
	String unreached(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("partnership", partnership);
		model.addAttribute("people", this.delivery.unreached(partnership.id()));
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(new PageLink("Email delivery", null)));
		return "notification/unreached";
	}

	@PostMapping("/manage/{partnership}/mail/{person}/retry")
	String tryAgain(@Managed PartnershipSummary partnership, @PathVariable UUID person, RedirectAttributes redirect) {
		this.delivery.tryAgain(partnership.id(), person);
		return Redirects.to(partnership.manageAddress() + "/mail", "mail.again", redirect);
	}

	@GetMapping(OUTBOX)
	String outbox(@RequestParam(defaultValue = "1") String page, Model model) {
		var mails = this.delivery.outbox(Paging.request(page));
		model.addAttribute("mails", mails);
		model.addAttribute("localAddress", this.delivery.localAddress());
		model.addAttribute("serverSet", this.delivery.serverSet());
		model.addAttribute("pagination", Paging.of(mails, OUTBOX));
		model.addAttribute("breadcrumbTrail",
				List.of(new PageLink("Administration", "/admin"), new PageLink("Emails", null)));
		return "notification/outbox";
	}

	@GetMapping(OUTBOX + "/{id}")
	String mail(@PathVariable UUID id, Model model) {
		var mail = this.delivery.mail(id);
		model.addAttribute("mail", mail);
		model.addAttribute("preview", this.delivery.preview(mail));
		model.addAttribute("breadcrumbTrail", List.of(new PageLink("Administration", "/admin"),
				new PageLink("Emails", OUTBOX), new PageLink(mail.name(), null)));
		return "notification/outbox-mail";
	}

	@PostMapping(OUTBOX + "/{id}/again")
	String sendAgain(@PathVariable UUID id, RedirectAttributes redirect) {
		this.delivery.sendAgain(id);
		return Redirects.to(OUTBOX, "mail.again", redirect);
	}

}
