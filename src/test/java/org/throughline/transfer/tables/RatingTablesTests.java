package org.throughline.transfer.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ApplicationTest;
import org.throughline.assurance.RatingWorld;
import org.throughline.partnership.PartnershipService;
import org.throughline.report.ReportWorld;
import org.throughline.transfer.table.Across;
import org.throughline.transfer.table.CellProblem;
import org.throughline.transfer.table.ReadRow;
import org.throughline.transfer.table.TableExportService;
import org.throughline.transfer.table.TableImportService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All about ratings as tables: out of one partnership and into another.
 */
@ApplicationTest
@Transactional
class RatingTablesTests {

	/** In the order in which they come in. */
	private static final List<String> RATINGS = List.of("rating-schemes", "standards", "self-assessments", "ratings",
			"question-results", "moderated-ratings", "peer-reviews");

	@Autowired
	private TestTables tables;

	@Autowired
	private TableImportService imports;

	@Autowired
	private TableExportService exports;

	@Autowired
	private ReportWorld world;

	@Autowired
	private RatingWorld ratings;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PartnershipService partnerships;

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
	void whatGoesOutOfOnePartnershipComesIntoAnotherTheSameAndOnlyOnce() {
		String police = audited();
		this.tables.save(this.place.id(), "moderated-ratings",
				"Audit,Organisation,Standard,Moderated rating,Moderated by,Reason\n"
						+ "Audit 2025,%s,1,Amber,%s,Too early\n".formatted(this.council, police));
		this.tables.save(this.place.id(), "question-results",
				"Audit,Organisation,Standard,Question,Number,Base,Result as written\n"
						+ "Audit 2025,%s,1,Is there a lead?,12,15,four in five\n".formatted(this.council)
						+ "Audit 2025,%s,1,Is it read?,,,almost always\n".formatted(this.council));
		this.tables.save(this.place.id(), "peer-reviews",
				"Audit,Organisation,Date,Outcome,Findings\n"
						+ "Audit 2025,%s,March 2025,Ratings changed,One rating is lower\n".formatted(this.council)
						+ "Audit 2025,,,,All of them were tested\n");
		for (String table : RATINGS) {
			this.tables.copy(this.place.id(), this.other.id(), table);
		}
		for (String table : RATINGS) {
			this.tables.areSame(this.place.id(), this.other.id(), table);
			assertThat(this.exports.workbook(this.other.id(), table, null, null)).isNotEmpty();
			assertThat(this.exports.template(this.other.id(), table)).isNotEmpty();
		}
		assertThat(this.jdbc
			.sql("""
					select m.earlier_number || '>' || m.number from standard_mapping m join standard_set s on s.id = m.set_id
					where s.partnership_id = ? order by 1""")
			.param(this.other.id())
			.query(String.class)
			.list()).containsExactly("1>1", "1>2", "2>1");
	}

	@Test
	void previewShowsEachRowWithItsOwnStandard() {
		audited();
		String file = "Audit,Organisation,Standard,Rating\nAudit 2025,%s,2,Green\nAudit 2025,%s,1,Green\n".replace("%s",
				this.ratings.organisation("Trust of " + this.place.slug()));
		assertThat(this.tables.read(this.place.id(), "ratings", file).rows()).extracting(ReadRow::reference)
			.satisfiesExactly((first) -> assertThat(first).endsWith("/2"),
					(second) -> assertThat(second).endsWith("/1"));
	}

	@Test
	void standardThatMayBeTwoIsRefused() {
		audited();
		String file = "Audit,Organisation,Standard,Rating\n";
		for (String standard : List.of("1-2", "1 and 2", "1. Culture", "2. Culture", "2. On culture")) {
			file += "Audit 2025,%s,%s,Red\n".formatted(this.ratings.organisation("Body of " + standard), standard);
		}
		assertThat(this.tables.problems(this.place.id(), "ratings", file)).containsExactly("Standard", "Standard",
				"Standard");
	}

	@Test
	void asksAboutResultThatIsNotThePercentageWritten() {
		audited();
		String file = "Audit,Organisation,Standard,Question,Number,Base,Result as written\n"
				+ "Audit 2025,%s,1,Is it read?,5,40,80%%\nAudit 2025,%s,1,Is it known?,32,40,80%%\n"
					.formatted(this.council, this.council);
		assertThat(this.tables.read(this.place.id(), "question-results", file).questions())
			.extracting(CellProblem::message)
			.containsExactly("5 of 40 is 12.5%, but “80%” is written. Confirm that both are right");
	}

	@Test
	void cellThatCannotBeReadHasOneError() {
		audited();
		assertThat(this.tables.problems(this.place.id(), "question-results",
				"Audit,Organisation,Standard,Question,Number\nAudit 2025,%s,1,Is it read?,10-15\n"
					.formatted(this.council)))
			.containsExactly("Number");
	}

	@Test
	void secondRowForTheSameStandardOrQuestionIsRefused() {
		audited();
		String rating = "Audit 2025,%s,1,Amber\n".formatted(this.council);
		assertThat(this.tables
			.read(this.place.id(), "ratings",
					"Audit,Organisation,Standard,Rating\n" + rating + rating.replace("Amber", "Red"))
			.problems()).extracting(CellProblem::message).singleElement().asString().contains("Row 2 of the file");
		String question = "Audit 2025,%s,1,Is it read?,5,10\n".formatted(this.council);
		assertThat(this.tables.problems(this.place.id(), "question-results",
				"Audit,Organisation,Standard,Question,Number,Base\n" + question + question.replace(",5,10", ",6,10")))
			.containsExactly("Audit");
	}

	@Test
	void partnershipAssessesItselfUnderAnyOfItsNames() {
		this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		String name = this.partnerships.require(this.place.slug()).name();
		this.tables.save(this.place.id(), "self-assessments",
				"Audit,Organisation,Conclusion\nAudit 2025,%s,We know what to do\n".formatted(name));
		String ratings = "Audit,Organisation,Standard,Rating\nAudit 2025,%s,1,Amber\n".formatted(name);
		assertThat(this.tables.save(this.place.id(), "ratings", ratings)).isEqualTo(1);
		assertThat(this.tables.read(this.place.id(), "ratings", ratings).toSave()).isZero();
		this.tables.save(this.place.id(), "moderated-ratings",
				"Audit,Organisation,Standard,Moderated rating,Moderated by\nAudit 2025,%s,1,Red,%s\n".formatted(name,
						this.council));
		assertThat(this.tables.problems(this.place.id(), "moderated-ratings",
				"Audit,Organisation,Standard,Moderated rating,Moderated by\nAudit 2025,%1$s,1,Green,%1$s\n"
					.formatted(name)))
			.containsExactly("Moderated by");
		this.tables.save(this.place.id(), "peer-reviews",
				"Audit,Organisation,Outcome\nAudit 2025,%s,Ratings changed\n".formatted(name));
		assertThat(List.of("self-assessments", "ratings", "moderated-ratings", "peer-reviews"))
			.allSatisfy((table) -> assertThat(this.tables.export(this.place.id(), table)).contains(name));
		assertThat(this.jdbc
			.sql("select count(*) from self_assessment where partnership_id = ? and organisation_id is null")
			.param(this.place.id())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void resultOfAQuestionIsReplacedAndWrongNumbersAreRefused() {
		this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		String file = "Audit,Organisation,Standard,Question,Yes,Out of\nAudit 2025,%s,1,Is there a lead?,12,15\n"
			.formatted(this.council);
		assertThat(this.tables.save(this.place.id(), "question-results", file)).isEqualTo(1);
		assertThat(this.tables.read(this.place.id(), "question-results", file).toSave()).isZero();
		assertThat(this.tables.save(this.place.id(), "question-results", file.replace("12,15", "13,15"))).isEqualTo(1);
		assertThat(this.tables.export(this.place.id(), "question-results")).contains("Is there a lead?,yes,13,15");
		assertThat(this.tables.problems(this.place.id(), "question-results",
				"Audit,Organisation,Standard,Question,Number,Base\nAudit 2025,%1$s,7,Who?,1,2\nAudit 2025,%1$s,1,Who?,3,2\nAudit 2025,%1$s,1,When?,,2\n"
					.formatted(this.council)))
			.containsExactly("Standard", "Number", "Number");
	}

	@Test
	void rowsOfOneAuditAgreeAndAddedStandardsKeepWhatItStates() {
		this.ratings.colours(this.place);
		this.tables.save(this.place.id(), "standards", """
				Audit,Year,Standard,Rating scheme,As at,Joint with,Description
				Section 11,2025,Leadership,Colours,31/12/2025,The adults board,Every year
				""");
		this.tables.save(this.place.id(), "standards", "Audit,Year,Standard\nSection 11,2025,Training\n");
		assertThat(this.tables.export(this.place.id(), "standards").split("The adults board,Every year", -1))
			.hasSize(3);
		assertThat(this.tables.problems(this.place.id(), "standards", """
				Audit,Year,Number,Standard,Description
				Section 11,2025,1,Leadership,Every second year
				Section 11,2025,2,Training,Every year
				""")).containsExactly("Description");
	}

	@Test
	void cycleOfAnAuditIsKeptIfAFileDoesNotState() {
		this.ratings.colours(this.place);
		this.tables.save(this.place.id(), "standards", """
				Audit,Year,Standard,Rating scheme,As at,Cycle,Months between audits,Next audit due
				Section 11,2025,Leadership,Colours,31/12/2025,2024 to 2028,24,31/03/2028
				""");
		this.tables.save(this.place.id(), "standards",
				"Audit,Year,Number,Standard\nSection 11,2025,1,Leadership now\n");
		assertThat(this.tables.export(this.place.id(), "standards")).contains("2024 to 2028,24,2028-03-31");
		assertThat(this.tables.problems(this.place.id(), "standards",
				"Audit,Year,Number,Standard,Months between audits\nSection 11,2025,1,Leadership,0\n"))
			.containsExactly("Months between audits");
	}

	/**
	 * Two audits of the police and the place; one standard split, two joined, one
	 * dropped.
	 */
	private String audited() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership", "Governance", "Given up");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership and governance", "Culture");
		this.ratings.mapAll(this.place, set, Map.of(1, Set.of(1, 2), 2, Set.of(1)));
		String police = this.ratings.organisation("Police of " + this.place.slug());
		this.ratings.answer(this.place, before, police, null, "Green", "", "Red");
		this.ratings.answer(this.place, set, police, null, "Green", "");
		this.ratings.answer(this.place, set, this.council, null, "Green", "Amber");
		this.tables.save(this.place.id(), "self-assessments",
				"Audit,Organisation,Conclusion,Consecutive years as written,Joint,Internal note\n"
						+ "Audit 2025,%s,Safe,fifth consecutive year,Yes,Asked twice\n".formatted(police));
		return police;
	}

	@Test
	void aSectionElevenResultOfAnotherAreaComesInWithGradesAndABodyThatIsNoPartner() {
		this.tables.save(this.place.id(), "rating-schemes", """
				Scheme,Grade,Definition,Source
				Grades 2026,1,Outstanding: leads others,Section 11 toolkit
				Grades 2026,2,Good,
				Grades 2026,3,Needs work,
				Grades 2026,4,Not met,
				""");
		var standards = new StringBuilder("Set,Year,Standard,Rating scheme,As at,Type of audit\n");
		for (int number = 1; number <= 8; number++) {
			standards.append(
					"Section 11 audit,2026,Standard %d,Grades 2026,31/03/2026,Section 11 audit\n".formatted(number));
		}
		assertThat(this.tables.save(this.place.id(), "standards", standards.toString())).isEqualTo(8);
		var answers = new StringBuilder("Set of standards,Agency,Standard no,Grade\n");
		for (int agency = 1; agency <= 20; agency++) {
			String slug = this.ratings.organisation((agency == 20) ? "Hospice of the area" : "Agency " + agency);
			for (int number = 1; number <= 8; number++) {
				answers.append("Section 11 audit 2026,%s,%d,%s\n".formatted(slug, number,
						(agency == 3 && number > 6) ? "" : String.valueOf(number % 4 + 1)));
			}
		}
		assertThat(this.tables.save(this.place.id(), "ratings", answers.toString())).isEqualTo(160);
		assertThat(this.tables.read(this.place.id(), "ratings", answers.toString()).toSave()).isZero();
		assertThat(this.jdbc
			.sql("""
					select count(*) || ' ' || count(r.level) from standard_rating r join self_assessment a on a.id = r.assessment_id
					where a.partnership_id = ?""")
			.param(this.place.id())
			.query(String.class)
			.single()).isEqualTo("160 158");
	}

	@Test
	void organisationsByStandardsAreTurnedIntoRatings() {
		this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership", "Training",
				"Recruitment");
		String first = this.ratings.organisation("First School");
		String second = this.ratings.organisation("Second School");
		String third = this.ratings.organisation("Third School");
		for (String headings : List.of("School,1,2,3", "School,Standard 1,S2: Training,Q3",
				"School,Leadership,Training,Recruitment")) {
			String file = "Results of 2025,,,\n" + headings
					+ "\n%1$s,Green,Amber,\n%2$s,-,,\n%3$s,No return,n/a,\nKey: Green is good,,,\n".formatted(first,
							second, third);
			var upload = this.imports.upload(this.place.id(), "ratings", "matrix.csv",
					file.getBytes(StandardCharsets.UTF_8), Map.of("set", "audit-2025"));
			assertThat(this.imports
				.preview(this.place.id(), "ratings", this.imports.upload(this.place.id(), "ratings", upload))
				.missing()).contains("Select the layout. Standards are in separate columns");
			this.imports.turn(this.place.id(), "ratings", upload, Across.Direction.TURNED);
			var reading = this.imports.preview(this.place.id(), "ratings",
					this.imports.upload(this.place.id(), "ratings", upload));
			assertThat(reading.problems().stream().map(CellProblem::row)).as(headings).allMatch((row) -> row == 6);
			this.imports.finish(this.place.id(), "ratings", upload, true, true);
			assertThat(this.jdbc.sql("""
					select o.slug || ' ' || r.number || ' ' || coalesce(r.level, r.not_rated) from self_assessment a
					join organisation o on o.id = a.organisation_id join standard_rating r on r.assessment_id = a.id
					where a.partnership_id = ? and coalesce(r.level, r.not_rated) is not null""")
				.param(this.place.id())
				.query(String.class)
				.list()).containsExactlyInAnyOrder(first + " 1 Green", first + " 2 Amber", third + " 1 NO_RETURN",
						third + " 2 NOT_APPLICABLE");
			assertThat(this.tables.export(this.place.id(), "ratings")).contains("No return", "Not applicable");
		}
		assertThat(this.tables.export(this.place.id(), "self-assessments").lines()).hasSize(4);
	}

	@Test
	void errorsAreShownAtTheirCells() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		this.ratings.answer(this.place, set, this.place.slug(), null, "Green");
		String who = this.place.slug();
		assertThat(this.tables.problems(this.place.id(), "rating-schemes",
				"Rating scheme,Level,What it means,Colour\nA,1,,Pink\nA,2,x,\nA,2,y,\n"))
			.containsExactlyInAnyOrder("Definition", "Colour", "Level");
		assertThat(this.tables.problems(this.place.id(), "standards", """
				Audit,Year,Number,Standard,Rating scheme,As at,Previous set,Previous standards
				New,2026,1,One,Nowhere,,Audit 1999,
				Audit,2026,1,One,Colours,31/12/2026,Audit 2025,1; 9
				Audit,2026,01,Again,Colours,31/12/2026,Audit 2025,
				Other,2026,x,Lost,Colours,31/12/2026,,1
				""")).containsExactlyInAnyOrder("Rating scheme", "As at", "Previous set", "Previous standards", "Audit",
				"Number", "Previous standards");
		assertThat(this.tables.problems(this.place.id(), "self-assessments",
				"Audit,Organisation,Report\nAudit 1999,%s,\nAudit 2025,Nobody at all,1999\n".formatted(who)))
			.containsExactlyInAnyOrder("Audit", "Organisation", "Report");
		assertThat(this.tables.problems(this.place.id(), "self-assessments",
				"Audit,Organisation,Period\nAudit 2025,%s,%s\n".formatted(who, "2025 ".repeat(9))))
			.containsExactly("Period");
		assertThat(this.tables.problems(this.place.id(), "moderated-ratings",
				"Audit,Organisation,Standard,Moderated rating,Moderated by\nAudit 2025,%1$s,1,Outstanding,%1$s\nAudit 2025,%1$s,7,Green,%2$s\n"
					.formatted(who, this.other.slug())))
			.containsExactlyInAnyOrder("Moderated rating", "Moderated by", "Standard");
		assertThat(this.tables.problems(this.place.id(), "peer-reviews",
				"Audit,Organisation,Date,Outcome\nAudit 2025,%s,31 June 2025,Splendid\n".formatted(this.other.slug())))
			.containsExactlyInAnyOrder("Organisation", "Date", "Outcome");
	}

}
