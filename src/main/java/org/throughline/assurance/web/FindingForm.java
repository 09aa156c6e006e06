package org.throughline.assurance.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.assurance.AuditFindingContent;
import org.throughline.assurance.FindingDetails;
import org.throughline.assurance.FindingEdit;
import org.throughline.assurance.FindingKind;
import org.throughline.platform.form.FilledByLink;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.form.FormValues;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

@FilledByLink("audit")
record FindingForm(String version, String kind, String audit, String report, String wording,
		List<String> themes) implements RecordFields<FindingEdit> {

	FindingForm {
		themes = FormValues.chosen(themes);
	}

	/** Returns the form of a finding of several audits. */
	FindingForm crossCutting() {
		return new FindingForm(this.version, text(FindingKind.CROSS_CUTTING), this.audit, this.report, this.wording,
				this.themes);
	}

	static FindingForm of(FindingDetails finding) {
		return new FindingForm(text(finding.version()), text(finding.content().kind()), text(finding.auditNumber()),
				text(finding.reportSlug()), finding.content().wording(), NamedReference.slugs(finding.themes()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("wording", FormChecks.TEXT)
			.evidence("wording")
			.oneOf("kind", FindingKind.class)
			.rejectIf(this.audit.isEmpty() && !this.kind.equals(FindingKind.CROSS_CUTTING.name()), "kind",
					"finding.kind.crossCutting")
			.rejectIf(this.audit.isEmpty() && this.report.isEmpty(), "audit", "finding.report.missing");
	}

	@Override
	public String title() {
		return this.wording;
	}

	@Override
	public FindingEdit toEdit() {
		return new FindingEdit(
				new AuditFindingContent(FormValues.requiredChoice(FindingKind.class, this.kind), this.wording),
				FormValues.wholeNumber(this.audit), orNull(this.report), this.themes);
	}

}
