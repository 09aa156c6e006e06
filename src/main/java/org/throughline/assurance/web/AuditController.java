package org.throughline.assurance.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditEdit;
import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.AuditKind;
import org.throughline.assurance.AuditService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.IdentifyingText;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;

/**
 * Pages on which business managers edit audits.
 */
@Controller
@RequestMapping("/manage/{partnership}/audits")
class AuditController extends RecordController<Integer, AuditDetails, AuditEdit, AuditForm> implements RecordPages {

	private static final ListColumns COLUMNS = ListColumns.sorted("topic", "Audit")
		.andSorted("kind", "Type")
		.andSorted("held", "Date")
		.andSorted("findings", "Findings")
		.andSorted("report", "Reported in");

	/** The most findings of several audits that the list shows. */
	private static final int CROSS_CUTTING = 50;

	private final AuditService audits;

	private final AuditFindingService findings;

	private final AssuranceChoices choices;

	AuditController(AuditService audits, AuditFindingService findings, AssuranceChoices choices,
			FormSubmissions forms) {
		super(new Pages("audit", "audits", "Audits", "Add an audit", "assurance/audit"), audits, AuditForm::of, forms);
		this.audits = audits;
		this.findings = findings;
		this.choices = choices;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var found = this.audits.page(partnership.id(), request.text("words"), request.pageable(COLUMNS));
		model.addAttribute("audits", found.getContent());
		model.addAttribute("reportWords", this.choices.reportWords(partnership.id()));
		model.addAttribute("listPage",
				request.page(found, COLUMNS)
					.search("words", "Search")
					.export(partnership.manageAddress() + "/export/audits.xlsx"));
		model.addAttribute("across",
				this.findings.crossCutting(partnership.id(), PageRequest.ofSize(CROSS_CUTTING)).getContent());
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Audits", null)));
		return "assurance/audits";
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable AuditDetails audit, Model model) {
		model.addAttribute("audit", audit);
		model.addAttribute("kinds", AuditKind.values());
		model.addAttribute("identifying", audit != null && !IdentifyingText.in(audit.text()).isEmpty());
		this.choices.show(partnership.id(), (audit != null) ? audit.content().period().date().heldOn() : null,
				(audit != null) ? NamedReference.slugs(audit.organisations()) : List.of(), model);
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		return super.find(partnershipId, path).within("audit_id");
	}

}
