package org.throughline.action.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.VerificationService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;

/**
 * The business manager's queue of actions that wait for verification.
 */
@Controller
@RequestMapping("/manage/{partnership}/actions/verify")
class VerificationController {

	private final VerificationService verification;

	private final FormSubmissions forms;

	VerificationController(VerificationService verification, FormSubmissions forms) {
		this.verification = verification;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page,
			VerificationForm form, Model model) {
		return show(partnership, page, model);
	}

	@PostMapping
	String decide(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page,
			VerificationForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		Integer count = this.forms.of(form, errors, model)
			.saveFor(Integer.class,
					() -> this.verification.decide(partnership.id(), form.chosen(), form.toStatus(), form.note()));
		return (count != null) ? Redirects.to(ManagePages.verification(partnership),
				"action.flash.several." + form.status(), count.toString(), redirect)
				: show(partnership, existing(partnership, page), model);
	}

	/**
	 * Returns the first page if the queue has become shorter, so that no note is lost.
	 */
	private String existing(PartnershipSummary partnership, String page) {
		return this.verification.list(partnership.id(), Paging.request(page)).isEmpty() ? "1" : page;
	}

	private String show(PartnershipSummary partnership, String page, Model model) {
		var found = this.verification.list(partnership.id(), Paging.request(page));
		model.addAttribute("waiting", found);
		model.addAttribute("judgements", ManagerDecision.VERIFY.statuses());
		model.addAttribute("pagination", Paging.of(found, ManagePages.verification(partnership)));
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				new PageLink("Awaiting verification", null)));
		return "action/verification";
	}

}
