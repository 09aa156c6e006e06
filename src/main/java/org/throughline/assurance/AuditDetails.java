package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * An audit with what it found.
 *
 * @param id which it is
 * @param number its number in the partnership
 * @param kind who looked at the work
 * @param topic what was looked at
 * @param reportSlug the report that states it
 * @param footnote what the report explains beside the topic
 * @param periodLabel the period it is about, as written
 * @param doneOn when it was done
 * @param precision how exactly that is known
 * @param organisations the organisations that took part
 * @param services the services whose work was looked at
 * @param declaredOrganisations how many organisations the report says took part
 * @param declaredServices how many services the report says were looked at
 * @param declaredAsWritten both in the report's words
 * @param method how it was done (Markdown)
 * @param cases how many cases were looked at
 * @param source where the words come from
 * @param note the editor's remark; none for the public
 * @param findings what it found
 * @param version counts changes
 */
public record AuditDetails(UUID id, int number, AuditKind kind, String topic, @Nullable String reportSlug,
		@Nullable String footnote, @Nullable String periodLabel, @Nullable LocalDate doneOn,
		@Nullable DatePrecision precision, List<Named> organisations, List<String> services,
		@Nullable Integer declaredOrganisations, @Nullable Integer declaredServices, @Nullable String declaredAsWritten,
		@Nullable String method, @Nullable Quantity cases, @Nullable String source, @Nullable String note,
		List<FindingDetails> findings, int version) {

	/** When it was done, as exactly as it is known. */
	public String done() {
		return Dates.inWords(this.doneOn, this.precision);
	}

	/** How it was done, ready for the page. */
	public String methodHtml() {
		return Markdown.toHtml(this.method);
	}

	/** Its findings of one kind. */
	public List<FindingDetails> findings(FindingKind kind) {
		return this.findings.stream().filter((finding) -> finding.kind() == kind).toList();
	}

	/** Whether another number of organisations or services is listed than declared. */
	public boolean mismatch() {
		return (this.declaredOrganisations != null && this.declaredOrganisations != this.organisations.size())
				|| (this.declaredServices != null && this.declaredServices != this.services.size());
	}

	/** All that is written of it. */
	public String text() {
		return String.join("\n", List.of(this.topic, shown(this.footnote), shown(this.method), shown(this.source),
				String.join("\n", this.services)));
	}

	private static String shown(@Nullable String text) {
		return (text != null) ? text : "";
	}

	AuditDetails withoutNote() {
		return new AuditDetails(this.id, this.number, this.kind, this.topic, this.reportSlug, this.footnote,
				this.periodLabel, this.doneOn, this.precision, this.organisations, this.services,
				this.declaredOrganisations, this.declaredServices, this.declaredAsWritten, this.method, this.cases,
				this.source, null, this.findings, this.version);
	}

}
