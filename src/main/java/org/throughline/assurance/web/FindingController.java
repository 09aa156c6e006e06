package org.throughline.assurance.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.AuditService;
import org.throughline.assurance.FindingDetails;
import org.throughline.assurance.FindingEdit;
import org.throughline.assurance.FindingKind;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;

/**
 * Pages on which business managers edit audit findings.
 */
@Controller
@RequestMapping("/manage/{partnership}/audit-findings")
class FindingController extends RecordController<Integer, FindingDetails, FindingEdit, FindingForm>
		implements RecordPages {

	/** More audits than a partnership has. */
	private static final int MOST = 1_000;

	private final AuditService audits;

	private final AssuranceChoices choices;

	FindingController(AuditService audits, AuditFindingService findings, AssuranceChoices choices,
			FormSubmissions forms) {
		super(new Pages("finding", "audits", "Audits", "Add a finding", "assurance/finding"), findings, FindingForm::of,
				forms);
		this.audits = audits;
		this.choices = choices;
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, FindingDetails finding) {
		return Map.of("audit", audits(partnership));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable FindingDetails finding, Model model) {
		model.addAttribute("finding", finding);
		model.addAttribute("kinds", FindingKind.values());
		model.addAttribute("auditChoices", audits(partnership));
		model.addAttribute("reportChoices", this.choices.reports(partnership.id()));
		model.addAttribute("themeChoices", this.choices.themes());
	}

	private List<Choice> audits(PartnershipSummary partnership) {
		return this.audits.page(partnership.id(), "", Pageable.ofSize(MOST))
			.map((audit) -> new Choice(String.valueOf(audit.number()), audit.content().topic()))
			.getContent();
	}

	@Override
	protected FindingForm first(PartnershipSummary partnership, FindingForm empty) {
		return empty.audit().isEmpty() ? empty.crossCutting() : empty;
	}

	@Override
	protected String saved(PartnershipSummary partnership, Integer number, FindingForm form, String message,
			RedirectAttributes redirect) {
		Integer audit = FormValues.wholeNumber(form.audit());
		return Redirects.to(list(partnership) + ((audit != null) ? "/" + audit : ""), message, form.title(), redirect);
	}

}
