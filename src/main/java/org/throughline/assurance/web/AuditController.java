package org.throughline.assurance.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.AuditKind;
import org.throughline.assurance.AuditService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.text.IdentifyingText;

/**
 * The business manager's audits.
 */
@Controller
@RequestMapping("/manage/{partnership}/audits")
class AuditController {

	private static final String FORM = "auditForm";

	/** Findings across audits that the list shows beside the audits. */
	private static final int FIRST = 50;

	private final AuditPages pages;

	private final AuditService audits;

	private final AuditFindingService findings;

	AuditController(AuditPages pages, AuditService audits, AuditFindingService findings) {
		this.pages = pages;
		this.audits = audits;
		this.findings = findings;
	}

	@GetMapping
	String list(@PathVariable String partnership, @RequestParam(defaultValue = "1") String page, Model model) {
		var place = this.pages.partnership(partnership);
		var found = this.audits.audits(place.id(), Paging.request(page));
		model.addAttribute("audits", found.getContent());
		model.addAttribute("pagination", Paging.of(found, "/manage/" + place.slug() + "/audits"));
		model.addAttribute("across", this.findings.crossCutting(place.id(), PageRequest.ofSize(FIRST)).getContent());
		this.pages.way(place, null, null, "Audits", model);
		return "assurance/audits";
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, @RequestParam(defaultValue = "") String report, Model model) {
		model.addAttribute(FORM, AuditForm.empty(report));
		return form(this.pages.partnership(partnership), null, "0", model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @ModelAttribute(FORM) AuditForm form, BindingResult errors,
			Model model, RedirectAttributes flash) {
		var place = this.pages.partnership(partnership);
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.audits.add(place.id(), Typed.id(form.id()), edit);
			}
		});
		return (outcome == Outcome.SAVED)
				? AuditPages.saved("audit.saved", form.topic(), "/manage/" + place.slug() + "/audits", flash)
				: form(place, null, "0", model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@PathVariable String partnership, @PathVariable int number, Model model) {
		var place = this.pages.partnership(partnership);
		var audit = this.audits.audit(place.id(), number);
		var form = AuditForm.of(audit);
		model.addAttribute(FORM, form);
		return form(place, audit, form.version(), model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@PathVariable String partnership, @PathVariable int number, @ModelAttribute(FORM) AuditForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		var place = this.pages.partnership(partnership);
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.audits.edit(place.id(), number, Typed.version(form.version()), edit);
			}
		});
		if (outcome == Outcome.SAVED) {
			return AuditPages.saved("audit.saved", form.topic(), "/manage/" + place.slug() + "/audits", flash);
		}
		var audit = this.audits.audit(place.id(), number);
		AuditPages.told(outcome, () -> AuditForm.of(audit), form, FORM, model, response);
		return form(place, audit, (outcome == Outcome.CONFLICT) ? String.valueOf(audit.version()) : form.version(),
				model);
	}

	private String form(PartnershipSummary place, @Nullable AuditDetails audit, String version, Model model) {
		model.addAttribute("audit", audit);
		model.addAttribute("version", version);
		model.addAttribute("kinds", AuditKind.values());
		this.pages.choices(place, model);
		if (audit != null && !IdentifyingText.in(audit.text()).isEmpty()) {
			model.addAttribute("identifying", true);
		}
		this.pages.way(place, "Audits", "audits", (audit != null) ? audit.content().topic() : "Add an audit", model);
		return "assurance/audit";
	}

}
