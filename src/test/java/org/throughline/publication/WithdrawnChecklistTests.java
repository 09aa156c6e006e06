package org.throughline.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.platform.security.Role;
import org.throughline.report.ProgressLevel;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportWorld;
import org.throughline.report.TestPublications;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that a checklist and explanations said of a report can be found after the
 * report is withdrawn.
 */
@ApplicationTest
class WithdrawnChecklistTests {

	private static final String REPORT = "2024-25";

	/** A word that only the checklist and the explanation say. */
	private static final String WORD = "Numbat";

	@Autowired
	private ChecklistService checklists;

	@Autowired
	private LittleProgressService progress;

	@Autowired
	private PublicationService publications;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private ReportService reports;

	@Autowired
	private TestReports drafts;

	@Autowired
	private ReportWorld world;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void withdrawalRemovesAnswersAndExplanations() {
		var place = this.world.place();
		UUID report = this.drafts.add(place.id(), REPORT, "Annual report", 2024, ReportState.DRAFT);
		this.drafts.section(report, "introduction", WORD + " and others");
		this.drafts.priority(place.id(), report, "Neglect", ProgressLevel.LITTLE);
		this.world.signIn(Role.BUSINESS_MANAGER, place);
		this.checklists.answer(place.id(), REPORT, "R01",
				new RequirementAnswer(EvidenceLink.read("SECTION:introduction").stream().toList(), WORD, false),
				ChecklistLine.UNANSWERED);
		var item = this.progress.of(this.reports.summary(place.id(), REPORT)).get(0);
		this.progress.explain(place.id(), REPORT, item.key(), WORD + " left in May.", item.version());
		this.publications.publish(place.id(), REPORT,
				TestPublications.order(version(place), LocalDate.now(TestClock.ZONE)));
		for (String table : List.of("requirement_evidence", "requirement_link", "progress_explanation", "history")) {
			assertThat(rowsWithTheWord(table)).as(table).isPositive();
		}

		this.withdrawals.withdraw(place.id(), REPORT, version(place),
				new Withdrawal("A court has forbidden it", "Case 1/2026"));
		for (String table : List.of("requirement_evidence", "requirement_link", "progress_explanation", "history",
				"section", "search_entry_public")) {
			assertThat(rowsWithTheWord(table)).as(table).isZero();
		}
		assertThat(this.jdbc.sql("""
				select count(*) from edition_file f join edition e on e.id = f.edition_id
				where e.report_id = ? and f.content <> ''""").param(report).query(Integer.class).single()).isZero();
	}

	private int version(ReportWorld.Place place) {
		return this.reports.summary(place.id(), REPORT).version();
	}

	private int rowsWithTheWord(String table) {
		return this.jdbc.sql("select count(*) from " + table + " t where t::text like ?")
			.param("%" + WORD + "%")
			.query(Integer.class)
			.single();
	}

}
