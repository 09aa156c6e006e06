package org.throughline.report.web;

import java.net.URI;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.ReasonFields;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.web.Downloads;
import org.throughline.report.ManagedReport;
import org.throughline.report.DraftHasChanged;
import org.throughline.report.SignOffService;

/**
 * Shows who has signed a draft, and records signatures on paper.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/sign-offs")
class SignOffController {

	private static final String FORM = "paperForm";

	private static final String WITHDRAWAL = "signOffWithdrawalForm";

	private final SignOffService signOffs;

	private final FormSubmissions forms;

	SignOffController(SignOffService signOffs, FormSubmissions forms) {
		this.signOffs = signOffs;
		this.forms = forms;
	}

	@GetMapping
	String show(@Managed ManagedReport managed, Model model) {
		if (!managed.draft() || !managed.summary().needsSignOff()) {
			return "redirect:" + managed.address();
		}
		return page(managed, model);
	}

	@PostMapping
	String record(@Managed ManagedReport managed, @ModelAttribute(FORM) PaperForm form, BindingResult errors,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		form.check(errors);
		try {
			boolean saved = this.forms.of(form, errors, model)
				.save(() -> this.signOffs.recordOnPaper(managed.partnershipId(), managed.slug(), form.paper()));
			if (saved) {
				return Redirects.to(managed.address() + "/sign-offs", "signOff.recorded", redirect);
			}
		}
		catch (DraftHasChanged changed) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changes", changed.changes());
			model.addAttribute(FORM, form.shown(this.signOffs.fingerprint(managed.summary()).sha256()));
		}
		return page(managed, model);
	}

	/** Asks for the reason, or leads to the list if there is nothing to withdraw. */
	@GetMapping("/{id}/withdraw")
	String confirmWithdrawal(@Managed ManagedReport managed, @PathVariable UUID id, Model model) {
		model.addAttribute(WITHDRAWAL, ReasonFields.EMPTY);
		return withdrawalPage(managed, id, model);
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@Managed ManagedReport managed, @PathVariable UUID id,
			@ModelAttribute(WITHDRAWAL) ReasonFields form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean done = this.forms.of(form, errors, model)
			.save(() -> this.signOffs.withdraw(managed.partnershipId(), managed.slug(), id, form.reason()));
		return done ? Redirects.to(managed.address() + "/sign-offs", "signOff.withdrawn", redirect)
				: withdrawalPage(managed, id, model);
	}

	private String withdrawalPage(ManagedReport managed, UUID id, Model model) {
		var signOff = this.signOffs.onPaper(managed.summary(), id);
		if (signOff.isEmpty()) {
			return "redirect:" + managed.address() + "/sign-offs";
		}
		model.addAttribute("signOff", signOff.get());
		return "report/withdraw-signature";
	}

	/** Sends the proof, or leads to the list if there is none. */
	@GetMapping("/{id}/proof")
	ResponseEntity<byte[]> proof(@Managed PartnershipSummary partnership, @PathVariable String report,
			@PathVariable UUID id) {
		return this.signOffs.proof(partnership.id(), report, id)
			.map((file) -> Downloads.unstored(file.fileName(), file.mediaType(), file.content()))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
				.location(URI.create(partnership.manageAddress() + "/reports/" + report + "/sign-offs"))
				.build());
	}

	private String page(ManagedReport managed, Model model) {
		var summary = managed.summary();
		model.addAttribute("partners", this.signOffs.partners(summary));
		model.addAttribute("former", this.signOffs.formerPartners(summary));
		if (summary.stage().takesSignOffs()) {
			model.addAttribute("holders",
					this.signOffs.holders(summary.partnershipId())
						.stream()
						.map((holder) -> new Choice(holder.id().toString(), holder.name() + ", " + holder.post(),
								holder.organisation()))
						.toList());
			if (!model.containsAttribute(FORM)) {
				model.addAttribute(FORM, PaperForm.of(this.signOffs.fingerprint(summary).sha256()));
			}
		}
		return "report/sign-offs";
	}

}
