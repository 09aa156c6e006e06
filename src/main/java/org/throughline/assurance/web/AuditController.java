package org.throughline.assurance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.AuditKind;
import org.throughline.assurance.AuditService;
import org.throughline.assurance.SlugAndName;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.text.IdentifyingText;

/**
 * Pages on which business managers edit audits.
 */
@Controller
@RequestMapping("/manage/{partnership}/audits")
class AuditController {

	/** The most findings of several audits that the list shows. */
	private static final int CROSS_CUTTING = 50;

	private final AuditService audits;

	private final AuditFindingService findings;

	private final AssuranceChoices choices;

	private final FormSubmissions forms;

	AuditController(AuditService audits, AuditFindingService findings, AssuranceChoices choices,
			FormSubmissions forms) {
		this.audits = audits;
		this.findings = findings;
		this.choices = choices;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.audits.page(partnership.id(), Paging.request(page));
		model.addAttribute("audits", found.getContent());
		model.addAttribute("pagination", Paging.of(found, address(partnership)));
		model.addAttribute("across",
				this.findings.crossCutting(partnership.id(), PageRequest.ofSize(CROSS_CUTTING)).getContent());
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Audits", null)));
		return "assurance/audits";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, AuditForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, AuditForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model).save(() -> this.audits.add(partnership.id(), form.toEdit()));
		return saved ? Redirects.to(address(partnership), "audit.saved", form.subject().topic(), redirect)
				: form(partnership, null, model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var audit = this.audits.find(partnership.id(), number);
		model.addAttribute("auditForm", AuditForm.of(audit));
		return form(partnership, audit, model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@Managed PartnershipSummary partnership, @PathVariable int number, AuditForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var audit = this.audits.find(partnership.id(), number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(audit.id())
			.save(() -> this.audits.edit(partnership.id(), number, FormValues.version(form.version()), form.toEdit()),
					() -> AuditForm.of(this.audits.find(partnership.id(), number)));
		return saved ? Redirects.to(address(partnership), "audit.saved", form.subject().topic(), redirect)
				: form(partnership, audit, model);
	}

	private String form(PartnershipSummary partnership, @Nullable AuditDetails audit, Model model) {
		model.addAttribute("audit", audit);
		model.addAttribute("kinds", AuditKind.values());
		model.addAttribute("identifying", audit != null && !IdentifyingText.in(audit.text()).isEmpty());
		this.choices.show(partnership.id(), (audit != null) ? audit.content().period().date().heldOn() : null,
				(audit != null) ? audit.organisations().stream().map(SlugAndName::slug).toList() : List.of(), model);
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Audits", address(partnership)),
				new PageLink((audit != null) ? audit.content().topic() : "Add an audit", null)));
		return "assurance/audit";
	}

	private static String address(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/audits";
	}

}
