package org.throughline.report.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.ReadsDrafts;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.report.DraftHasChanged;
import org.throughline.report.PartnerSignOff;
import org.throughline.report.SignOffService;

/**
 * Signs a draft for a safeguarding partner.
 */
@Controller
@RequestMapping("/drafts/{partnership}/{report}/sign")
class SignController {

	private static final String FORM = "signForm";

	private final SignOffService signOffs;

	private final FormSubmissions forms;

	SignController(SignOffService signOffs, FormSubmissions forms) {
		this.signOffs = signOffs;
		this.forms = forms;
	}

	@GetMapping
	String confirm(@ReadsDrafts ReadDraft draft, Model model) {
		return page(draft, model);
	}

	@PostMapping
	String sign(@ReadsDrafts ReadDraft draft, @ModelAttribute(FORM) SignForm form, BindingResult errors, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		form.check(errors);
		try {
			boolean signed = this.forms.of(form, errors, model)
				.save(() -> this.signOffs.sign(draft.summary().partnershipId(), draft.summary().slug(),
						form.organisation(), form.shown()));
			if (signed) {
				return Redirects.to(draft.address(), "signOff.signed", draft.name(), redirect);
			}
		}
		catch (DraftHasChanged changed) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changes", changed.changes());
			model.addAttribute(FORM,
					new SignForm(form.organisation(), this.signOffs.fingerprint(draft.summary()).sha256(), ""));
		}
		return page(draft, model);
	}

	private String page(ReadDraft draft, Model model) {
		var partners = draft.summary().needsSignOff() ? this.signOffs.partners(draft.summary())
				: List.<PartnerSignOff>of();
		var mine = waiting(draft, partners, this.signOffs);
		if (mine.isEmpty()) {
			return "redirect:" + draft.address();
		}
		var now = this.signOffs.fingerprint(draft.summary());
		model.addAttribute("mine", mine);
		model.addAttribute("parts", now.parts());
		model.addAttribute("organisations",
				mine.stream().map((partner) -> new Choice(partner.slug(), partner.organisation())).toList());
		if (!model.containsAttribute(FORM)) {
			model.addAttribute(FORM, new SignForm((mine.size() == 1) ? mine.get(0).slug() : "", now.sha256(), ""));
		}
		return "report/sign";
	}

	/** Returns the safeguarding partners that wait for the signature of this person. */
	static List<PartnerSignOff> waiting(ReadDraft draft, List<PartnerSignOff> partners, SignOffService signOffs) {
		return (draft.summary().draft() && draft.summary().stage().takesSignOffs()) ? partners.stream()
			.filter((partner) -> partner.current() == null
					&& signOffs.signsFor(draft.summary().partnershipId(), partner.organisationId()))
			.toList() : List.of();
	}

}
