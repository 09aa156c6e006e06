package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ApplicationTest;
import org.throughline.assurance.RatingWorld;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportWorld;
import org.throughline.report.TestPublications;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Voices, pressures and escalated matters of a report as tables.
 */
@ApplicationTest
@Transactional
class StatementTablesTests {

	private static final List<String> TABLES = List.of("voices", "pressures", "escalated-matters", "statements");

	@Autowired
	private TestTables tables;

	@Autowired
	private ReportWorld world;

	@Autowired
	private RatingWorld ratings;

	@Autowired
	private EntityManager entities;

	@Autowired
	private ReportService reports;

	@Autowired
	private PublicationService publications;

	@Autowired
	private JdbcClient jdbc;

	private ReportWorld.Place place;

	private ReportWorld.Place other;

	private String council;

	@BeforeEach
	void manager() {
		this.place = this.world.place();
		this.other = this.world.place();
		this.council = this.ratings.organisation("Council of " + this.place.slug());
		this.world.signInManager(this.place, this.other);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void voicesPressuresAndMattersOfADraftComeInOnceAndStayAsTheyAre() {
		this.ratings.report(this.place, "2025-26", false);
		this.ratings.report(this.other, "2025-26", false);
		var files = Map.of("voices", """
				Report,Quote,Direct quotation,Speaker,Method,Consent,Themes
				2025-26,Nobody asked me.,Yes,Children and young people,A survey,Given and recorded,Test neglect
				2025-26,Young people want to be asked.,No,Children and young people,A meeting,,
				""", "pressures", """
				Report,Headline,Wording,Organisations as written,Organisations,Points
				2025-26,Money,Less of it.,district councils,%s,"one
				two"
				""".formatted(this.council), "escalated-matters", """
				Report,Wording,Raised by,Escalated to,Outcome
				2025-26,Too few beds.,A district council,the board,Ten more beds.
				2025-26,Late referrals.,A school,the executive,
				""", "statements", """
				Report,Type,Wording,Audience,Themes
				2025-26,Key message,Ask children.,Schools,Test neglect
				2025-26,Achievement,Fewer moves.,,
				""");
		for (String table : TABLES) {
			String file = files.getOrDefault(table, "");
			assertThat(this.tables.save(this.place.id(), table, file)).as(table).isPositive();
			assertThat(this.tables.read(this.place.id(), table, file).toSave()).as(table).isZero();
			this.tables.copy(this.place.id(), this.other.id(), table);
			this.tables.areSame(this.place.id(), this.other.id(), table);
		}
		assertThat(this.jdbc.sql("""
				select consent from statement s join annual_report r on r.id = s.report_id
				where r.partnership_id = ? and s.kind = 'VOICE' order by s.number""")
			.param(this.other.id())
			.query(String.class)
			.list()).containsExactly("NOTED", "NOT_RECORDED");
	}

	@Test
	void tableDoesNotChangeAPublishedReport() {
		this.ratings.report(this.place, "2025-26", false);
		this.tables.save(this.place.id(), "pressures", "Report,Wording\n2025-26,Less money.\n");
		this.publications.publish(this.place.id(), "2025-26",
				TestPublications.order(0, LocalDate.of(2025, 4, 1), true, null));
		this.entities.flush();
		String out = this.tables.export(this.place.id(), "pressures");
		assertThat(this.tables.read(this.place.id(), "pressures", out).problems()).isEmpty();
		assertThat(this.tables.problems(this.place.id(), "pressures", out.replace("Less money", "More money")))
			.containsExactly("Report");
		assertThat(
				this.tables.problems(this.place.id(), "pressures", "Report,Wording,Themes\n2025-26,New,\n1999,New,\n"))
			.containsExactly("Report", "Report");
	}

}
