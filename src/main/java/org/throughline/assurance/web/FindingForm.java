package org.throughline.assurance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.AuditFindingContent;
import org.throughline.assurance.FindingDetails;
import org.throughline.assurance.FindingEdit;
import org.throughline.assurance.FindingKind;
import org.throughline.assurance.SlugAndName;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.assurance.web.AuditTyped.shown;

/**
 * The form of an audit finding.
 */
record FindingForm(String id, String version, String kind, String audit, String report, String wording,
		List<String> themes) {

	FindingForm {
		id = Typed.words(id);
		version = Typed.words(version);
		kind = Typed.words(kind);
		audit = Typed.words(audit);
		report = Typed.words(report);
		wording = AuditTyped.words(wording);
		themes = AuditTyped.chosen(themes);
	}

	static FindingForm empty(String audit, String report) {
		return new FindingForm(TimeOrderedId.next().toString(), "0", audit.isEmpty() ? "CROSS_CUTTING" : "", audit,
				report, "", List.of());
	}

	static FindingForm of(FindingDetails finding) {
		return new FindingForm(finding.id().toString(), String.valueOf(finding.version()),
				finding.content().kind().name(), shown(finding.auditNumber()), shown(finding.reportSlug()),
				finding.content().wording(), finding.themes().stream().map(SlugAndName::slug).toList());
	}

	@Nullable FindingEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(FindingKind.class, this.kind, "kind", errors);
		AuditTyped.required(this.wording, "wording", "finding.wording.missing", errors);
		if (this.audit.isEmpty() && this.report.isEmpty()) {
			errors.rejectValue("audit", "finding.report.missing");
		}
		return (chosen == null || errors.hasErrors()) ? null
				: new FindingEdit(new AuditFindingContent(chosen, this.wording), AuditTyped.number(this.audit),
						Typed.orNothing(this.report), this.themes);
	}

}
