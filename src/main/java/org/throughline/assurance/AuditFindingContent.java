package org.throughline.assurance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.throughline.platform.form.TextRules;
import org.throughline.platform.text.Markdown;

/**
 * The content of an audit finding.
 *
 * @param kind its type; a finding of several audits is cross-cutting
 * @param wording as written (Markdown)
 */
@Embeddable
public record AuditFindingContent(@Enumerated(EnumType.STRING) FindingKind kind, String wording) {

	/** The beginning of the wording on one line. */
	public String inOneLine() {
		return Markdown.firstWords(this.wording, 100);
	}

	AuditFindingContent checked() {
		return new AuditFindingContent(this.kind, TextRules.required("wording", this.wording, TextRules.WORDING));
	}

	AuditFindingContent crossCutting() {
		return new AuditFindingContent(FindingKind.CROSS_CUTTING, this.wording);
	}

}
