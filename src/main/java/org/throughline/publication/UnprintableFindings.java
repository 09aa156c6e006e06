package org.throughline.publication;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.platform.document.UnprintableText;
import org.throughline.platform.publication.FurtherFindings;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText;
import org.throughline.report.ReportService;

/**
 * Finds characters that the files of a report or a paper cannot show. They are found
 * before anyone signs; the files would be refused only when they are made.
 */
@Component
class UnprintableFindings implements FurtherFindings {

	private static final Pattern DOCUMENT = Pattern.compile("(?:^|/)(?:reports/([^/]+)|papers/\\d+)(?:/|$)");

	/** Public records of a partnership, of which a report prints some. */
	private static final Set<String> OF_PARTNERSHIP = Set.of("case_review", "learning_summary", "recommendation",
			"action", "partnership_name", "governance_group", "appointment", "agency_role");

	/** Records that only web pages show. */
	private static final Set<String> ONLY_ON_PAGES = Set.of("report_note", "indicator_break", "budget",
			"training_evaluation", "self_assessment", "question_result", "peer_review", "risk_register",
			"review_document", "work_stream", "learning_point", "action_plan", "action_update", "evidence",
			"group_membership", "succession");

	/** Fields that only web pages show, of records that files print. */
	private static final Set<String> FIELDS_ONLY_ON_PAGES = Set.of("annual_report.regime_reason",
			"annual_report.withdrawn_reason", "statement_list.declared_as_written", "figure.change_as_written",
			"indicator.definition", "indicator.data_source", "indicator.area", "indicator.shared_name",
			"contribution.part_of", "contribution.decided_by", "contribution.conditions",
			"contribution.condition_status", "training_activity.topics", "training_activity.mode",
			"training_activity.charge", "training_activity.participants", "standard_rating.moderation_note",
			"standard_set.about", "standard_set.joint_note", "standard_set.cycle_label", "standard.wording",
			"rating_level.definition", "audit.footnote", "audit.declared_as_written", "audit.source",
			"external_assurance.url", "external_assurance.source", "risk.priority_reference", "risk.closed_reason",
			"cabinet_paper.withdrawn_reason");

	private final ReportService reports;

	private final FollowUpTables followUp;

	private final GovernanceTables governance;

	UnprintableFindings(ReportService reports, FollowUpTables followUp, GovernanceTables governance) {
		this.reports = reports;
		this.followUp = followUp;
		this.governance = governance;
	}

	@Override
	public List<Found> in(UUID subjectId, List<PublicTexts.Text> texts) {
		var document = texts.stream().filter((text) -> DOCUMENT.matcher(text.address()).find()).findFirst();
		if (document.isEmpty()) {
			return List.of();
		}
		var found = texts.stream()
			.filter((text) -> printed(text.tableName(), text.field()))
			.flatMap(UnprintableFindings::found)
			.toList();
		return found.stream().anyMatch(UnprintableFindings::ofPartnership) ? withoutUnprinted(found, document.get())
				: found;
	}

	/** Returns whether files print a field. */
	static boolean printed(String table, String field) {
		return !ONLY_ON_PAGES.contains(table) && !FIELDS_ONLY_ON_PAGES.contains(table + "." + field);
	}

	private static Stream<Found> found(PublicTexts.Text text) {
		return UnprintableText.in(text.wording())
			.stream()
			.map((place) -> IdentifyingText.Finding.of(IdentifierKind.UNPRINTABLE, text.wording(), place.start(),
					place.end()))
			.map((finding) -> new Found(text, finding, ""));
	}

	/** Leaves out what the report does not print of the partnership's records. */
	private List<Found> withoutUnprinted(List<Found> found, PublicTexts.Text document) {
		var printed = DOCUMENT.matcher(document.address())
			.results()
			.map((match) -> match.group(1))
			.filter(Objects::nonNull)
			.flatMap((slug) -> printedOfPartnership(document.partnershipId(), slug))
			.toList();
		return found.stream()
			.filter((each) -> !ofPartnership(each) || printed.stream().anyMatch((text) -> text.contains(line(each))))
			.toList();
	}

	private static boolean ofPartnership(Found found) {
		return ofPartnership(found.text().tableName());
	}

	/** Returns whether a report prints only some records of a table. */
	static boolean ofPartnership(String table) {
		return OF_PARTNERSHIP.contains(table);
	}

	/** Returns what a report prints of the partnership's records. */
	private Stream<String> printedOfPartnership(UUID partnershipId, String slug) {
		return this.reports.find(partnershipId, slug)
			.stream()
			.flatMap((report) -> Stream.concat(Stream.of(report.body()),
					Stream.of(this.followUp, this.governance)
						.flatMap((tables) -> tables.of(partnershipId, report).stream())
						.flatMap((table) -> table.rows().stream())
						.flatMap(List::stream)
						.filter(Objects::nonNull)));
	}

	/** Returns the line of the finding. */
	private static String line(Found found) {
		String text = found.text().wording();
		int end = text.indexOf('\n', found.finding().end());
		return text.substring(text.lastIndexOf('\n', found.finding().start()) + 1, (end < 0) ? text.length() : end)
			.strip();
	}

}
