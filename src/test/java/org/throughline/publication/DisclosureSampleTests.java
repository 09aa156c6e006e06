package org.throughline.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.report.ReportService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The disclosure check on the reports of the sample: what it finds in real text, and that
 * it looks through everything that is printed.
 */
@SampleTest
class DisclosureSampleTests {

	/**
	 * Columns that are choices, days, counts in words or names that partnerships share.
	 */
	private static final Set<String> NO_TEXT = Set.of("actions.status", "appointments.organisation", "audits.kind",
			"communication.kind", "contributions.kind", "counted-reviews.reviews", "expenditure.category",
			"external-assurance.kind", "figures.comparison", "figures.period", "figures.trend", "findings.kind",
			"groups.kind", "little-progress.finding", "little-progress.kind", "organisations.organisation",
			"organisations.role", "recommendations.outcome", "recommendations.response", "review-counts.measure",
			"reviews.status", "training.kind");

	@Autowired
	private PublicTexts texts;

	@Autowired
	private ReportService reports;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private SnapshotReader snapshots;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	private PartnershipSummary partnership;

	@BeforeEach
	void signIn() {
		this.people.signIn("business.manager");
		this.partnership = this.partnerships.all()
			.stream()
			.filter((each) -> each.slug().equals("oxfordshire"))
			.findFirst()
			.orElseThrow();
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void numbersOfRealReportsAgreeWithTheirFigures() {
		var found = new ArrayList<String>();
		for (var report : this.reports.reportsOf(this.partnership.id())) {
			this.texts.findingsInReport(this.partnership.id(), report.id())
				.stream()
				.filter((finding) -> finding.kind().perSentence())
				.forEach((finding) -> found.add(report.slug() + " " + finding.kind() + " " + finding.words() + ": "
						+ finding.sentence() + " | " + finding.hint()));
		}
		assertThat(found).isEmpty();
	}

	@Test
	void everythingPrintedIsLookedThrough() {
		var missed = new ArrayList<String>();
		for (var report : this.reports.reportsOf(this.partnership.id())) {
			var checked = String.join("\n", this.jdbc
				.sql("select wording from public_text where partnership_id = ? and (published or subject_id = ?)")
				.params(this.partnership.id(), report.id())
				.query(String.class)
				.list());
			printed(this.snapshots.read(this.partnership, report.slug(), 1, null, null)).stream()
				.filter((text) -> !checked.contains(text.substring(text.indexOf('\t') + 1)))
				.forEach(missed::add);
		}
		assertThat(missed).isEmpty();
	}

	private static List<String> printed(Snapshot snapshot) {
		var texts = new ArrayList<String>();
		for (var part : snapshot.parts()) {
			part.sections().forEach((section) -> {
				texts.add("section\t" + section.heading());
				section.text()
					.lines()
					.filter((line) -> !line.isBlank())
					.forEach((line) -> texts.add("section\t" + line));
				section.statements().forEach((list) -> statements(list, texts));
			});
			part.statements().forEach((list) -> statements(list, texts));
			part.priorities().forEach((priority) -> {
				texts.add("priority\t" + priority.title());
				texts.add("priority\t" + priority.progress());
				texts.add("priority\t" + priority.impact());
			});
			part.notRepeated().forEach((dropped) -> texts.add("dropped\t" + dropped.reason()));
		}
		for (var table : snapshot.tables()) {
			for (var row : table.rows()) {
				for (int at = 0; at < row.size(); at++) {
					String cell = row.get(at);
					var column = table.columns().get(at);
					if (cell != null
							&& (column.type() == SnapshotTable.Type.LINE || column.type() == SnapshotTable.Type.TEXT)) {
						texts.add(table.name() + "." + column.name() + "\t" + cell);
					}
				}
			}
		}
		return texts.stream().filter((text) -> !NO_TEXT.contains(text.substring(0, text.indexOf('\t')))).toList();
	}

	private static void statements(Snapshot.StatementList list, List<String> texts) {
		if (list.introduction() != null) {
			texts.add("list\t" + list.introduction());
		}
		list.statements().forEach((statement) -> {
			texts.add("statement\t" + statement.text());
			if (statement.headline() != null) {
				texts.add("statement\t" + statement.headline());
			}
			statement.points().forEach((point) -> texts.add("point\t" + point));
		});
	}

}
