package org.throughline.assurance.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
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

import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.AuditService;
import org.throughline.assurance.FindingDetails;
import org.throughline.assurance.FindingKind;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * What audits found.
 */
@Controller
@RequestMapping("/manage/{partnership}/audit-findings")
class FindingController {

	private static final String FORM = "findingForm";

	/** More audits than a partnership has. */
	private static final int MOST = 1_000;

	private final AuditPages pages;

	private final AuditService audits;

	private final AuditFindingService findings;

	FindingController(AuditPages pages, AuditService audits, AuditFindingService findings) {
		this.pages = pages;
		this.audits = audits;
		this.findings = findings;
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, @RequestParam(defaultValue = "") String audit,
			@RequestParam(defaultValue = "") String report, Model model) {
		model.addAttribute(FORM, FindingForm.empty(audit, report));
		return form(this.pages.partnership(partnership), null, "0", model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @ModelAttribute(FORM) FindingForm form, BindingResult errors,
			Model model, RedirectAttributes flash) {
		var place = this.pages.partnership(partnership);
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.findings.add(place.id(), Typed.id(form.id()), edit);
			}
		});
		return (outcome == Outcome.SAVED) ? saved(place, form, flash) : form(place, null, "0", model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@PathVariable String partnership, @PathVariable int number, Model model) {
		var place = this.pages.partnership(partnership);
		var finding = this.findings.finding(place.id(), number);
		var form = FindingForm.of(finding);
		model.addAttribute(FORM, form);
		return form(place, finding, form.version(), model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@PathVariable String partnership, @PathVariable int number, @ModelAttribute(FORM) FindingForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		var place = this.pages.partnership(partnership);
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.findings.edit(place.id(), number, Typed.version(form.version()), edit);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(place, form, flash);
		}
		var finding = this.findings.finding(place.id(), number);
		AuditPages.told(outcome, () -> FindingForm.of(finding), form, FORM, model, response);
		return form(place, finding, (outcome == Outcome.CONFLICT) ? String.valueOf(finding.version()) : form.version(),
				model);
	}

	private String form(PartnershipSummary place, @Nullable FindingDetails finding, String version, Model model) {
		model.addAttribute("finding", finding);
		model.addAttribute("version", version);
		model.addAttribute("kinds", FindingKind.values());
		model.addAttribute("auditChoices",
				this.audits.audits(place.id(), Pageable.ofSize(MOST))
					.map((audit) -> new Choice(String.valueOf(audit.number()), audit.content().topic()))
					.getContent());
		this.pages.choices(place, model);
		this.pages.way(place, "Audits", "audits", (finding != null) ? finding.content().inOneLine() : "Add a finding",
				model);
		return "assurance/finding";
	}

	private static String saved(PartnershipSummary place, FindingForm form, RedirectAttributes flash) {
		String below = form.audit().isEmpty() ? "" : "/" + AuditTyped.number(form.audit());
		return AuditPages.saved("finding.saved", form.wording(), "/manage/" + place.slug() + "/audits" + below, flash);
	}

}
