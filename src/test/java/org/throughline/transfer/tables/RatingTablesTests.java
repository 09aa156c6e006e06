package org.throughline.transfer.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ApplicationTest;
import org.throughline.account.TestAccounts;
import org.throughline.platform.security.Role;
import org.throughline.assurance.RatingWorld;
import org.throughline.report.ReportService;
import org.throughline.report.ReportWorld;
import org.throughline.transfer.table.CellProblem;
import org.throughline.transfer.table.ReadRow.Verdict;
import org.throughline.transfer.table.TableExportService;
import org.throughline.transfer.table.TableImportService;
import org.throughline.transfer.table.TableReading;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All about ratings, and voices, pressures and escalated matters, as tables: out of one
 * partnership and into another.
 */
@ApplicationTest
@Transactional
class RatingTablesTests {

	/** In the order in which they come in. */
	private static final List<String> RATINGS = List.of("rating-schemes", "standards", "self-assessments", "ratings",
			"moderated-ratings", "peer-reviews");

	private static final List<String> STATEMENTS = List.of("voices", "pressures", "escalated-matters");

	@Autowired
	private TableImportService imports;

	@Autowired
	private TableExportService exports;

	@Autowired
	private ReportWorld world;

	@Autowired
	private RatingWorld ratings;

	@Autowired
	private EntityManager entities;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private ReportService reports;

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
		var manager = this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.accounts.grant(manager, Role.BUSINESS_MANAGER, this.other.id(), null);
		this.world.signIn(manager);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void whatGoesOutOfOnePartnershipComesIntoAnotherTheSameAndOnlyOnce() {
		String police = audited();
		save(this.place, "moderated-ratings", "Audit,Organisation,Standard,Moderated rating,Moderated by,Reason\n"
				+ "Audit 2025,%s,1,Amber,%s,Too early\n".formatted(this.council, police));
		save(this.place, "peer-reviews",
				"Audit,Organisation,Date,Outcome,Findings\n"
						+ "Audit 2025,%s,March 2025,Ratings changed,One rating is lower\n".formatted(this.council)
						+ "Audit 2025,,,,All of them were tested\n");
		for (String table : RATINGS) {
			byte[] out = this.exports.csv(this.place.id(), table, null);
			String file = withoutReferences(out);
			assertThat(problems(this.other, table, file)).as(table).isEmpty();
			assertThat(save(this.other, table, file)).as(table).isPositive();
			assertThat(read(this.other, table, file).toSave()).as(table).isZero();
		}
		for (String table : RATINGS) {
			assertThat(withoutReferences(this.exports.csv(this.other.id(), table, null))).as(table)
				.isEqualTo(withoutReferences(this.exports.csv(this.place.id(), table, null)));
			assertThat(this.exports.workbook(this.other.id(), table, null)).isNotEmpty();
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
		save(this.place, "self-assessments",
				"Audit,Organisation,Conclusion,Consecutive years as written,Joint,Internal note\n"
						+ "Audit 2025,%s,Safe,fifth consecutive year,Yes,Asked twice\n".formatted(police));
		return police;
	}

	@Test
	void aSectionElevenResultOfAnotherAreaComesInWithGradesAndABodyThatIsNoPartner() {
		save(this.place, "rating-schemes", """
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
		assertThat(save(this.place, "standards", standards.toString())).isEqualTo(8);
		var answers = new StringBuilder("Set of standards,Agency,Standard no,Grade\n");
		for (int agency = 1; agency <= 20; agency++) {
			String slug = this.ratings.organisation((agency == 20) ? "Hospice of the area" : "Agency " + agency);
			for (int number = 1; number <= 8; number++) {
				answers.append("Section 11 audit 2026,%s,%d,%s\n".formatted(slug, number,
						(agency == 3 && number > 6) ? "" : String.valueOf(number % 4 + 1)));
			}
		}
		assertThat(save(this.place, "ratings", answers.toString())).isEqualTo(160);
		assertThat(read(this.place, "ratings", answers.toString()).toSave()).isZero();
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
		String scheme = this.ratings.colours(this.place);
		this.ratings.set(this.place, scheme, 2025, null, "Leadership", "Training", "Recruitment");
		this.ratings.organisation("First School");
		this.ratings.organisation("Second School");
		for (String headings : List.of("School,1,2,3", "School,Standard 1,S2: Training,Q3",
				"School,Leadership,Training,Recruitment")) {
			String file = "Results of 2025,,,\n" + headings + "\n%1$s,Green,Amber,\n%2$s,-,,\nKey: Green is good,,,\n"
				.formatted(schoolSlug("First School"), schoolSlug("Second School"));
			var upload = this.imports.upload(this.place.id(), "ratings", "matrix.csv",
					file.getBytes(StandardCharsets.UTF_8), Map.of("set", "audit-2025"));
			var reading = this.imports.preview(this.place.id(), "ratings",
					this.imports.upload(this.place.id(), "ratings", upload));
			assertThat(reading.problems().stream().map(CellProblem::row)).as(headings).allMatch((row) -> row == 5);
			this.imports.finish(this.place.id(), "ratings", upload, true, true);
			assertThat(this.jdbc.sql("""
					select o.slug || ' ' || r.number || ' ' || coalesce(r.level, '-') from self_assessment a
					join organisation o on o.id = a.organisation_id join standard_rating r on r.assessment_id = a.id
					where a.partnership_id = ? and r.level is not null order by 1""")
				.param(this.place.id())
				.query(String.class)
				.list())
				.containsExactly(schoolSlug("First School") + " 1 Green", schoolSlug("First School") + " 2 Amber");
		}
		assertThat(this.jdbc.sql("select count(*) from self_assessment where partnership_id = ?")
			.param(this.place.id())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	private String schoolSlug(String name) {
		return this.jdbc.sql(
				"select o.slug from organisation o join organisation_name n on n.organisation_id = o.id where n.name = ?")
			.param(name)
			.query(String.class)
			.single();
	}

	@Test
	void whatIsWrongIsToldAtItsCell() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		this.ratings.answer(this.place, set, this.place.slug(), null, "Green");
		String who = this.place.slug();
		assertThat(problems(this.place, "rating-schemes",
				"Rating scheme,Level,What it means,Colour\nA,1,,Pink\nA,2,x,\nA,2,y,\n"))
			.containsExactlyInAnyOrder("Definition", "Colour", "Level");
		assertThat(problems(this.place, "standards", """
				Audit,Year,Number,Standard,Rating scheme,As at,Previous set,Previous standards
				New,2026,1,One,Nowhere,,Audit 1999,
				Audit,2026,1,One,Colours,31/12/2026,Audit 2025,1; 9
				Audit,2026,1,Again,Colours,31/12/2026,Audit 2025,
				Other,2026,x,Lost,Colours,31/12/2026,,1
				""")).containsExactlyInAnyOrder("Rating scheme", "As at", "Previous set", "Previous standards",
				"Number", "Number", "Previous standards");
		assertThat(problems(this.place, "self-assessments",
				"Audit,Organisation,Report\nAudit 1999,%s,\nAudit 2025,Nobody at all,1999\n".formatted(who)))
			.containsExactlyInAnyOrder("Audit", "Organisation", "Report");
		assertThat(problems(this.place, "moderated-ratings",
				"Audit,Organisation,Standard,Moderated rating,Moderated by\nAudit 2025,%1$s,1,Outstanding,%1$s\nAudit 2025,%1$s,7,Green,%2$s\n"
					.formatted(who, this.other.slug())))
			.containsExactlyInAnyOrder("Moderated rating", "Moderated by", "Standard");
		assertThat(problems(this.place, "peer-reviews",
				"Audit,Organisation,Date,Outcome\nAudit 2025,%s,31 June 2025,Splendid\n".formatted(this.other.slug())))
			.containsExactlyInAnyOrder("Organisation", "Date", "Outcome");
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
				""");
		for (String table : STATEMENTS) {
			String file = files.getOrDefault(table, "");
			assertThat(save(this.place, table, file)).as(table).isPositive();
			assertThat(read(this.place, table, file).toSave()).as(table).isZero();
			String out = withoutReferences(this.exports.csv(this.place.id(), table, null));
			assertThat(save(this.other, table, out)).as(table).isPositive();
			assertThat(withoutReferences(this.exports.csv(this.other.id(), table, null))).as(table).isEqualTo(out);
		}
		assertThat(this.jdbc.sql("""
				select consent from statement s join annual_report r on r.id = s.report_id
				where r.partnership_id = ? and s.kind = 'VOICE' order by s.number""")
			.param(this.other.id())
			.query(String.class)
			.list()).containsExactly("NOTED", "NOT_RECORDED");
	}

	@Test
	void whatAPublishedReportSaysIsNotChangedByATable() {
		this.ratings.report(this.place, "2025-26", false);
		save(this.place, "pressures", "Report,Wording\n2025-26,Less money.\n");
		this.reports.publish(this.place.id(), "2025-26", 0);
		this.entities.flush();
		String out = new String(this.exports.csv(this.place.id(), "pressures", null), StandardCharsets.UTF_8);
		assertThat(read(this.place, "pressures", out).problems()).isEmpty();
		assertThat(problems(this.place, "pressures", out.replace("Less money", "More money")))
			.containsExactly("Report");
		assertThat(problems(this.place, "pressures", "Report,Wording,Themes\n2025-26,New,\n1999,New,\n"))
			.containsExactly("Report", "Report");
	}

	private static String withoutReferences(byte[] file) {
		var text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
		return text.replaceAll("(?m)^Reference [^,]*,", "Former,")
			.replaceAll(",State[^,\n]*(\r?\n)", ",Before$1")
			.replaceAll("(?m),\\d of \\d,", ",n of n,")
			.replaceAll("(?m)^[-a-z0-9]+/[-a-zA-Z0-9/]+,", "x,")
			.replaceAll("s[0-9a-f]{10}(\r?\n)", "x$1");
	}

	private TableReading<?> read(ReportWorld.Place where, String table, String file) {
		var upload = upload(where, table, file);
		return this.imports.preview(where.id(), table, this.imports.upload(where.id(), table, upload));
	}

	private List<String> problems(ReportWorld.Place where, String table, String file) {
		return read(where, table, file).problems().stream().map(CellProblem::column).toList();
	}

	private UUID upload(ReportWorld.Place where, String table, String file) {
		return this.imports.upload(where.id(), table, "table.csv", file.getBytes(StandardCharsets.UTF_8), Map.of());
	}

	private long save(ReportWorld.Place where, String table, String file) {
		var reading = read(where, table, file);
		assertThat(reading.problems()).as(table).isEmpty();
		assertThat(reading.count(Verdict.WRONG)).isZero();
		var outcome = this.imports.finish(where.id(), table, upload(where, table, file), false, true);
		this.entities.flush();
		return outcome.added() + outcome.changed();
	}

}
