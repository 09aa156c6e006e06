package org.throughline.assurance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.AuditService;
import org.throughline.assurance.FindingDetails;
import org.throughline.assurance.FindingKind;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;

/**
 * Pages on which business managers edit audit findings.
 */
@Controller
@RequestMapping("/manage/{partnership}/audit-findings")
class FindingController {

	/** More audits than a partnership has. */
	private static final int MOST = 1_000;

	private final AuditService audits;

	private final AuditFindingService findings;

	private final AssuranceChoices choices;

	private final FormSubmissions forms;

	FindingController(AuditService audits, AuditFindingService findings, AssuranceChoices choices,
			FormSubmissions forms) {
		this.audits = audits;
		this.findings = findings;
		this.choices = choices;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String audit,
			@RequestParam(defaultValue = "") String report, Model model) {
		model.addAttribute("findingForm", FindingForm.empty(audit, report));
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, FindingForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.findings.add(partnership.id(), form.toEdit()));
		return saved ? saved(partnership, form, redirect) : form(partnership, null, model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var finding = this.findings.find(partnership.id(), number);
		model.addAttribute("findingForm", FindingForm.of(finding));
		return form(partnership, finding, model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@Managed PartnershipSummary partnership, @PathVariable int number, FindingForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var finding = this.findings.find(partnership.id(), number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(finding.id())
			.choices("audit", audits(partnership))
			.save(() -> this.findings.edit(partnership.id(), number, FormValues.version(form.version()), form.toEdit()),
					() -> FindingForm.of(this.findings.find(partnership.id(), number)));
		return saved ? saved(partnership, form, redirect) : form(partnership, finding, model);
	}

	private String form(PartnershipSummary partnership, @Nullable FindingDetails finding, Model model) {
		model.addAttribute("finding", finding);
		model.addAttribute("kinds", FindingKind.values());
		model.addAttribute("auditChoices", audits(partnership));
		model.addAttribute("reportChoices", this.choices.reports(partnership.id()));
		model.addAttribute("themeChoices", this.choices.themes());
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Audits", address(partnership)),
				new PageLink((finding != null) ? finding.content().inOneLine() : "Add a finding", null)));
		return "assurance/finding";
	}

	private List<Choice> audits(PartnershipSummary partnership) {
		return this.audits.page(partnership.id(), Pageable.ofSize(MOST))
			.map((audit) -> new Choice(String.valueOf(audit.number()), audit.content().topic()))
			.getContent();
	}

	private static String saved(PartnershipSummary partnership, FindingForm form, RedirectAttributes redirect) {
		Integer audit = FormValues.wholeNumber(form.audit());
		return Redirects.to(address(partnership) + ((audit != null) ? "/" + audit : ""), "finding.saved",
				form.wording(), redirect);
	}

	private static String address(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/audits";
	}

}
