package org.throughline.publication;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditQueries;
import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.FindingDetails;
import org.throughline.assurance.HeatMap;
import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.RatingQueries;
import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportSummary;

/**
 * Audits, external assurance, self-assessments and risks of a report.
 */
@Component
@Order(20)
class AssuranceTables implements SnapshotContent {

	private final AuditQueries audits;

	private final RatingQueries ratings;

	private final Messages messages;

	AssuranceTables(AuditQueries audits, RatingQueries ratings, Messages messages) {
		this.audits = audits;
		this.ratings = ratings;
		this.messages = messages;
	}

	@Override
	public List<SnapshotTable> of(UUID partnershipId, ReportSummary report) {
		var audited = this.audits.audits(partnershipId, report.id(), report.datedOn());
		var findings = Stream
			.concat(audited.audits().stream().flatMap((audit) -> audit.findings().stream()),
					audited.crossCutting().stream())
			.toList();
		return Stream
			.of(audits(audited.audits()), findings(findings), external(audited.external()),
					ratings(this.ratings.ofReport(partnershipId, report.id())),
					risks(this.audits.risks(partnershipId, report.id(), report.datedOn()).risks()))
			.flatMap(List::stream)
			.toList();
	}

	private List<SnapshotTable> audits(List<AuditDetails> rows) {
		return new TableOf<AuditDetails>("audits", ReportPart.ASSURANCE, this.messages)
			.line("topic", (row) -> row.content().topic())
			.line("kind", (row) -> row.content().kind())
			.line("period", (row) -> row.content().period().periodLabel())
			.line("cases", (row) -> row.content().method().casesAsWritten())
			.line("organisations", (row) -> row.organisations().stream().map((each) -> each.name()).toList())
			.line("services", (row) -> row.content().method().serviceList())
			.text("method", (row) -> row.content().method().method())
			.of(rows);
	}

	private List<SnapshotTable> findings(List<FindingDetails> rows) {
		return new TableOf<FindingDetails>("findings", ReportPart.ASSURANCE, this.messages)
			.line("audit", FindingDetails::auditTopic)
			.line("kind", (row) -> row.content().kind())
			.text("finding", (row) -> row.content().wording())
			.of(rows);
	}

	private List<SnapshotTable> external(List<ExternalAssuranceDetails> rows) {
		return new TableOf<ExternalAssuranceDetails>("external-assurance", ReportPart.ASSURANCE, this.messages)
			.line("title", (row) -> row.content().title())
			.line("kind", (row) -> row.content().kind())
			.line("by", (row) -> row.content().byWhom())
			.line("about", (row) -> row.content().about())
			.text("outcome", (row) -> row.content().result().outcome())
			.line("recommendations", (row) -> row.content().result().recommendations())
			.of(rows);
	}

	private List<SnapshotTable> ratings(List<HeatMap> sets) {
		var rows = sets.stream()
			.flatMap((set) -> set.rows()
				.stream()
				.flatMap((row) -> row.assessment()
					.ratings()
					.stream()
					.filter((rating) -> rating.answer() != null)
					.map((rating) -> new Rated(set.set().title(), row.assessment(), rating))))
			.toList();
		return new TableOf<Rated>("self-assessment", ReportPart.ASSURANCE, this.messages).line("set", Rated::set)
			.line("organisation", (row) -> row.assessment.organisationName())
			.number("number", (row) -> row.rating.standard().number())
			.line("standard", (row) -> row.rating.standard().title())
			.line("rating", (row) -> row.rating.answer())
			.of(rows);
	}

	private List<SnapshotTable> risks(List<RiskDetails> rows) {
		return new TableOf<RiskDetails>("risks", ReportPart.RISKS, this.messages)
			.line("risk", (row) -> row.content().title())
			.text("description", (row) -> row.content().analysis().wording())
			.text("cause", (row) -> row.content().analysis().cause())
			.text("response", (row) -> row.content().analysis().response())
			.line("rating", (row) -> row.content().rating().rating())
			.line("owner", RiskDetails::owner)
			.of(rows);
	}

	/** A rating of a standard by an organisation. */
	private record Rated(String set, SelfAssessmentDetails assessment, RatingDetails rating) {

	}

}
