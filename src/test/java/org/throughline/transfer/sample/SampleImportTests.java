package org.throughline.transfer.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.report.TestReports;
import org.throughline.review.ReviewCountService;
import org.throughline.transfer.files.ExportService;
import org.throughline.transfer.files.FilesRefused;
import org.throughline.transfer.files.ImportService;
import org.throughline.transfer.files.NamedFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@SampleTest
class SampleImportTests {

	private static final List<String> REPORTS = List.of("2016-17", "2016-17-case-review", "2016-17-paqa",
			"2018-19-paqa", "2020-21", "2020-21-cspr", "2020-21-paqa", "2021-22-oxford-city", "2024-25");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SampleImport sample;

	@Autowired
	private ExportService exports;

	@Autowired
	private ImportService imports;

	@Autowired
	private ReviewCountService counts;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private SamplePeople people;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private EntityManager entities;

	@Test
	void bringsReportsOfAllYears() {
		assertThat(texts("select slug from annual_report where state = 'PUBLISHED' order by slug"))
			.containsExactlyElementsOf(REPORTS);
		assertThat(number("select count(*) from statement")).isGreaterThan(100);
		assertThat(number("select count(*) from theme")).isGreaterThan(20);
		assertThat(texts("select slug from partnership")).containsExactly("oxfordshire");
	}

	@Test
	void linksRepeatedStatements() {
		assertThat(texts("""
				select l.slug from statement s join annual_report l on l.id = s.report_id
				join statement origin on origin.id = s.carried_from_id
				join annual_report e on e.id = origin.report_id where e.ends_on < l.starts_on""")).isNotEmpty();
	}

	@Test
	void importsReviewsWithTheFactsOfTheDocuments() {
		assertThat(texts("select pseudonym from case_review where pseudonym is not null order by 1"))
			.containsExactly("Child R", "Jacob");
		assertThat(texts("""
				select s.name from work_stream s join case_review r on r.id = s.review_id
				where r.reference = 'jacob' order by s.position""")).containsExactly("Education", "Child exploitation",
				"System approach");
		assertThat(texts("""
				select status || ' ' || visibility from case_review where type = 'SCR' and period_label = '2016/17'
				order by reference""")).containsExactly("PUBLISHED PUBLIC", "PUBLISHED PUBLIC", "PUBLISHED PUBLIC",
				"OPEN COUNT_ONLY", "COMPLETED_UNPUBLISHED SUMMARY_PUBLIC");
		assertThat(
				number("select count(*) from case_review where visibility = 'COUNT_ONLY' and period_label = '2024/25'"))
			.isEqualTo(3);
		assertThat(texts("select period_label || ' ' || measure || ' ' || declared from review_count"))
			.contains("2024/25 RECOMMENDATIONS 8", "2020/21 RAPID_REVIEWS 6", "2016/17 REVIEWS_UNDERTAKEN 5");
	}

	@Test
	void reviewsHeldAreNoneButThoseDeclared() {
		var partnership = this.jdbc.sql("select id from partnership").query(UUID.class).single();
		var held = this.currentUser.asProcess("Test",
				() -> this.counts.compared(partnership)
					.stream()
					.filter((count) -> count.recorded() != null && !count.recorded().equals(count.content().declared()))
					.map((count) -> count.content().periodLabel() + " " + count.content().measure())
					.toList());
		assertThat(held).containsExactly("2020/21 RAPID_REVIEWS");
	}

	@Test
	void importsRecommendationsWithTheirResponses() {
		assertThat(texts("""
				select r.number_as_written || ' ' || count(u.id) from recommendation r
				join action_recommendation ar on ar.recommendation_id = r.id
				left join action_update u on u.action_id = ar.action_id
				where r.source_type = 'EVENT' group by r.number_as_written, r.position order by r.position"""))
			.containsExactly("first 0", "second 1", "third 1", "fourth 0", "fifth 2");
		assertThat(number("""
				select count(*) from action a join action_plan p on p.id = a.plan_id
				where p.slug = 'oxford-city-neglect'""")).isEqualTo(6);
	}

	@Test
	void examplesAreCalledExamplesAndAreNotPublic() {
		assertThat(texts("select wording from action where example")).hasSizeGreaterThan(10)
			.allSatisfy((wording) -> assertThat(wording).startsWith("Example: "));
		assertThat(texts("select distinct visibility from action where example")).containsExactly("PARTNER");
		assertThat(texts("""
				select distinct u.note from action_update u join action a on a.id = u.action_id where a.example"""))
			.allSatisfy((note) -> assertThat(note).startsWith("Example: "));
		assertThat(texts("select wording from action where not example and made_on > '2026-01-01'")).isEmpty();
	}

	@Test
	void everyPartnerAgencyHasActionsOfItsOwnToTry() {
		assertThat(SampleAccount.ALL).filteredOn((account) -> account.role() == Role.PARTNER_AGENCY)
			.hasSize(4)
			.allSatisfy((account) -> assertThat(number("""
					select count(*) from action a join organisation o on o.id = a.owner_id
					where a.example and o.slug = '%s'""".formatted(account.organisation()))).isGreaterThan(3));
	}

	@Test
	void namesHealthCommissionerAsOfItsDay() {
		assertThat(texts("""
				select p.slug || ' ' || s.slug || ' ' || effective_on from succession
				join organisation p on p.id = predecessor_id join organisation s on s.id = successor_id"""))
			.contains("oxfordshire-ccg bob-icb 2022-07-01");
	}

	@Test
	void standsInHistoryUnderItsOwnName() {
		assertThat(texts("""
				select distinct actor from history h join annual_report r on r.id = h.record_id
				where h.operation = 'INSERT' and r.slug in ('2016-17', '2024-25')""")).containsExactly("Sample import");
	}

	@Test
	void bringsAccountsToSignInWith() {
		assertThat(SampleAccount.ALL).allSatisfy((account) -> {
			var person = this.people.person(account.email().replaceAll("@.*", ""));
			assertThat(person.isEnabled()).isTrue();
			assertThat(texts("select password_hash from user_account where email = '" + person.getUsername() + "'"))
				.allMatch((hash) -> this.passwords.matches(SampleAccount.PASSWORD, hash))
				.hasSize(1);
		});
		assertThat(texts("select role from role_grant order by role")).containsExactly("ADMINISTRATOR",
				"BUSINESS_MANAGER", "CLEARING_OFFICER", "COUNCILLOR", "PARTNER_AGENCY", "PARTNER_AGENCY",
				"PARTNER_AGENCY", "PARTNER_AGENCY", "SAFEGUARDING_PARTNER", "SAFEGUARDING_PARTNER",
				"SAFEGUARDING_PARTNER", "SCRUTINEER");
	}

	@Test
	@Transactional
	void leavesWhatIsThereAlone() {
		this.jdbc.sql(TestReports.OPEN).query(String.class).single();
		this.jdbc.sql("update annual_report set title = 'Mine' where slug = '2024-25'").update();
		this.sample.loadWhereNothingIs();
		assertThat(texts("select title from annual_report where slug = '2024-25'")).containsExactly("Mine");
	}

	@Test
	@Transactional
	void exportedReportsAreTheSameAfterTheirImportIntoAnotherPartnership() throws IOException {
		var files = new HashMap<String, String>();
		exported("oxfordshire").forEach(
				(name, text) -> files.put(name, text.replace("partnership: oxfordshire", "partnership: anyshire")));
		String bodies = new ClassPathResource("sample/oxfordshire.yaml").getContentAsString(StandardCharsets.UTF_8)
			.replace("  slug: oxfordshire\n", "  slug: anyshire\n");
		this.currentUser.asProcess("Test", () -> {
			this.imports.importAll(
					Stream
						.concat(Stream.of(file("anyshire", bodies)),
								files.entrySet().stream().map((one) -> file(one.getKey(), one.getValue())))
						.toList());
			this.entities.flush();
			this.entities.clear();
			return true;
		});
		assertThat(exported("anyshire")).isEqualTo(files);
	}

	@Test
	void filesThatComeTogetherAreSavedTogetherOrNotAtAll() {
		var themes = file("themes.yaml", "themes: [{slug: never-saved, name: Never saved}]");
		var bodies = file("bodies.yaml", """
				partnership: {slug: anyshire, areas: [Anyshire], names: [{name: Anyshire, form: LSCB}]}
				organisations: []
				groups:
				  - {slug: board, kind: BOARD, name: Board, parent: nothing}
				""");
		var refused = catchThrowableOfType(FilesRefused.class, () -> this.currentUser.asProcess("Test", () -> {
			this.imports.importBodiesAndThemes(List.of(themes, bodies));
			return true;
		}));
		assertThat(refused.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo("bodies.yaml");
			assertThat(problem.line()).isEqualTo(4);
			assertThat(problem.path()).isEqualTo("groups[0].parent");
		});
		assertThat(texts("select slug from theme where slug = 'never-saved'")).isEmpty();
	}

	private static NamedFile file(String name, String text) {
		return new NamedFile(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private Map<String, String> exported(String partnership) {
		return this.currentUser.asProcess("Test", () -> REPORTS.stream()
			.collect(Collectors.toMap((slug) -> slug, (slug) -> this.exports.reportAsFile(partnership, slug))));
	}

	private List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
