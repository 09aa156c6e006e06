package org.throughline.transfer.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import org.throughline.action.TestFollowUps;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.TestOrganisations;
import org.throughline.partnership.TestPartnerships;
import org.throughline.LoggedText;
import org.throughline.SampleTest;
import org.throughline.Throughline;
import org.throughline.account.SecurityEvents;
import org.throughline.platform.publication.FoundIdentifier;
import org.throughline.platform.publication.OpenIdentifiers;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Archives. The rows of a foreign installation are made by SQL.
 */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTests {

	static final String IMPORT = "Import of the test";

	private static final List<String> PAGES = List.of("/oxfordshire", "/oxfordshire/2024-25", "/oxfordshire/2016-17",
			"/oxfordshire/key-messages", "/oxfordshire/reports/2021-22-oxford-city",
			"/oxfordshire/reports/2018-19-paqa/figures", "/oxfordshire/reports/2018-19-paqa/assurance",
			"/oxfordshire/reports/2021-22-oxford-city/training", "/oxfordshire/indicators", "/oxfordshire/money",
			"/oxfordshire/assurance/safeguarding-audit-2021", "/oxfordshire/governance?on=2022-07-01",
			"/oxfordshire/actions", "/oxfordshire/recommendations", "/oxfordshire/reviews/jacob",
			"/oxfordshire/themes/neglect");

	@LocalServerPort
	private int port;

	@Autowired
	private ArchiveExportService exports;

	@Autowired
	private ArchiveSchema tables;

	@Autowired
	private CurrentUser user;

	@Autowired
	private SecurityEvents events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestOrganisations organisations;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestFollowUps followUps;

	@Autowired
	private JdbcConnectionDetails connection;

	@Autowired
	private DataSource connections;

	@Autowired
	private MessageSource messages;

	@TempDir
	private Path folder;

	private Path archive;

	private @Nullable EmptyInstallation target;

	@BeforeAll
	void exportPartnership() {
		String updated = this.jdbc
			.sql("select a.reference from action a join action_update u on u.action_id = a.id order by u.at limit 1")
			.query(String.class)
			.single();
		this.followUps.attach(this.partnerships.id("oxfordshire"), updated, "The plan, \"as agreed\"", "plan.txt",
				"A picture of the plan on the wall".getBytes(StandardCharsets.UTF_8));
		this.jdbc.sql("update organisation set version = version + 1").update();
		addChecklist();
		this.archive = this.user.asProcess("Export of the test", () -> this.exports.exportPartnership("oxfordshire"));
	}

	/** Adds rows that the sample has none of. */
	private void addChecklist() {
		var report = this.reports.id("2024-25");
		for (String row : List.of(
				"requirement_evidence (id, report_id, regime_key, requirement_key, explanation, version)"
						+ " values (gen_random_uuid(), ?, 'SP_WT2023', 'R02', 'In the introduction', 0)",
				"requirement_link (evidence_id, position, kind, target, name)"
						+ " select id, 0, 'PART', 'OVERVIEW', 'OVERVIEW' from requirement_evidence where report_id = ?",
				"progress_explanation (id, report_id, kind, subject, explanation, version)"
						+ " values (gen_random_uuid(), ?, 'ACTION', 'act-0001', 'We began in March', 0)",
				"private_name (id, partnership_id, number, name, token, version) select gen_random_uuid(), partnership_id,"
						+ " 1, 'Example Numbat', 'example', 0 from annual_report where id = ?")) {
			this.jdbc.sql("insert into " + row).param(report).update();
		}
	}

	@AfterAll
	void leaveNothing() throws IOException {
		Files.deleteIfExists(this.archive);
	}

	@Test
	void everyTableIsArchivedOrExcludedWithReason() {
		var all = this.tables.all().keySet();

		this.tables.excluded()
			.forEach((table) -> assertThat(this.messages.getMessage("archive.excluded." + table, null, Locale.UK))
				.isNotBlank());
		assertThat(Stream
			.of(this.tables.excluded().stream(), Stream.of(ArchiveSchema.HISTORY),
					this.tables.archived().stream().map(ArchiveTable::name))
			.flatMap((names) -> names)).containsExactlyInAnyOrderElementsOf(all);
		var own = new PartnershipRows(UUID.randomUUID(), this.tables.archived());
		this.tables.archived().forEach((table) -> {
			assertThat(own.in(table)).as(table.name()).isNotBlank();
			assertThat(this.messages.getMessage("archive.table." + table.name(), null, Locale.UK)).isNotBlank();
		});
	}

	@Test
	void archiveReadsTheSameElsewhereTableByTable() {
		var elsewhere = new EmptyInstallation(this.connection, this.connections);
		assertThat(elsewhere.bringIn(this.archive, this.user, this.events)).isEqualTo("oxfordshire");
		var here = EmptyInstallation.rows(this.jdbc);
		var there = EmptyInstallation.rows(elsewhere.jdbc());
		assertThat(there.keySet()).isEqualTo(here.keySet());
		here.forEach((table, rows) -> assertThat(there.get(table)).as(table).isEqualTo(rows));
		assertThat(here.get("statement")).hasSizeGreaterThan(100);
		for (String table : List.of("requirement_evidence", "requirement_link", "progress_explanation",
				"private_name")) {
			assertThat(there.get(table)).as(table).hasSize(1);
		}
		assertThat(here.get("history")).hasSizeGreaterThan(1000);
		assertThat(elsewhere.jdbc()
			.sql("select count(*) from user_account where enabled or password_hash is not null")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void publicPagesReadTheSameElsewhere() throws Exception {
		var elsewhere = new EmptyInstallation(this.connection, this.connections);
		try (var other = new SpringApplicationBuilder(Throughline.class)
			.properties("spring.datasource.url=" + elsewhere.url(),
					"spring.datasource.username=" + this.connection.getUsername(),
					"spring.datasource.password=" + this.connection.getPassword(), "server.port=0")
			.run()) {
			var imports = other.getBean(ArchiveImportService.class);
			openFindingIsRefused(imports, elsewhere);
			this.user.asProcess(IMPORT, () -> imports.importArchive(this.archive));
			int otherPort = Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
			for (String page : PAGES) {
				assertThat(text(otherPort, page)).as(page).isEqualTo(text(this.port, page)).isNotBlank();
			}
		}
	}

	/** Text that may identify a child is found in imported archives. */
	private void openFindingIsRefused(ArchiveImportService imports, EmptyInstallation elsewhere) {
		var administrator = UUID.randomUUID();
		elsewhere.jdbc().sql("""
				insert into user_account (id, email, display_name, enabled, created_at, version)
				values (?, 'somebody@example.org', 'Somebody', true, now(), 0)""").param(administrator).update();
		elsewhere.jdbc()
			.sql("insert into role_grant (id, user_id, role) values (gen_random_uuid(), ?, 'ADMINISTRATOR')")
			.param(administrator)
			.update();
		var planted = Altered.of(this.archive)
			.table("statement", (rows) -> rows.replaceFirst(",Neglect,", ",Visit XM4 5HQ,"))
			.save(this.folder);
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken
				.authenticated(new SignedInUser(administrator, "somebody@example.org", "Somebody"), null, List.of()));
		try (var log = new LoggedText()) {
			assertThatExceptionOfType(OpenIdentifiers.class).isThrownBy(() -> imports.importArchive(planted))
				.satisfies((refused) -> assertThat(refused.found()).extracting(FoundIdentifier::words)
					.containsExactly("XM4 5HQ"));
			assertThat(log.toString()).doesNotContain("XM4 5HQ");
		}
		finally {
			SecurityContextHolder.clearContext();
		}
		assertThat(elsewhere.jdbc().sql("select count(*) from partnership").query(Integer.class).single()).isZero();
	}

	private static String text(int port, String page) throws IOException, InterruptedException {
		var answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + page)).build(),
					BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(page).isEqualTo(200);
		return Jsoup.parse(answer.body()).select("main").text();
	}

	@Test
	void archiveIsReadableAndDescribesItsContents() {
		var archive = Altered.of(this.archive);
		assertThat(archive.text(Manifest.READ_ME)).contains("Archive of Oxfordshire Safeguarding Children Partnership",
				"tables/case_review.csv: Case reviews", "- passwords");
		assertThat(archive.text("tables/evidence.csv")).startsWith("id,action_id,")
			.contains("\"The plan, \"\"as agreed\"\"\"", "files/");
		assertThat(archive.manifest().files()).hasSize(17)
			.as("those of four papers, and the evidence")
			.anySatisfy((file) -> assertThat(archive.text(file.path())).isEqualTo("A picture of the plan on the wall"));
		assertThat(archive.text("tables/user_account.csv")).contains("business.manager@oxfordshire.example")
			.doesNotContain("password", "bcrypt");
		assertThat(this.jdbc.sql("select count(*) from security_event where kind = 'ARCHIVE_EXPORTED'")
			.query(Integer.class)
			.single()).isPositive();
	}

	@Test
	void nothingOfAnotherPartnershipComesAlong() {
		UUID other = this.partnerships.add("anyshire", "Anyshire");
		UUID body = this.organisations.add("anyshire-council", OrganisationKind.COUNTY_COUNCIL, "Anyshire Council");
		this.partnerships.addMember(other, body);
		try {
			Path taken = this.user.asProcess("Export of the test", () -> this.exports.exportPartnership("oxfordshire"));
			var archive = Altered.of(taken);
			archive.manifest()
				.tables()
				.forEach((table) -> assertThat(archive.text(table.path())).as(table.name())
					.doesNotContain(other.toString(), body.toString(), "anyshire-council"));
			Files.delete(taken);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.partnerships.remove(other, body);
			this.organisations.remove(body);
		}
	}

	@ParameterizedTest
	@MethodSource("org.throughline.transfer.archive.BrokenArchive#all")
	void brokenArchiveIsRefusedAndNothingIsKept(BrokenArchive broken) {
		try (var log = new LoggedText()) {
			refused(broken.change().apply(Altered.of(this.archive)).save(this.folder), broken.place(), broken.reason());
			assertThat(log.toString()).doesNotContain("not-an-id", "SHOUT", "Failing row");
		}
	}

	private void refused(Path file, String place, String reason) {
		var target = (this.target != null) ? this.target : new EmptyInstallation(this.connection, this.connections);
		this.target = target;
		assertThatExceptionOfType(ArchiveRefused.class).isThrownBy(() -> target.bringIn(file, this.user, this.events))
			.satisfies((refused) -> assertThat(refused.problems()).anySatisfy((problem) -> {
				assertThat(problem.place()).isEqualTo(place);
				assertThat(this.messages.getMessage(problem, Locale.UK)).contains(reason);
			}));
		for (String table : List.of("partnership", "organisation", "theme", "statement", "history", "user_account")) {
			assertThat(target.jdbc()
				.sql("select count(*) from " + table
						+ (table.equals("history") ? " where table_name in ('partnership', 'statement', 'theme')" : ""))
				.query(Integer.class)
				.single()).as(table).isZero();
		}
	}

	@Test
	void archiveUploadedOnlyInPartIsRefused() throws IOException {
		byte[] whole = Files.readAllBytes(this.archive);
		for (int share : new int[] { 2, 10, 90, 99 }) {
			Path part = Files.write(Files.createTempFile(this.folder, "part", ".zip"),
					Arrays.copyOf(whole, whole.length / 100 * share));
			refused(part, "", "is incomplete");
		}
		refused(Files.writeString(Files.createTempFile(this.folder, "other", ".zip"), "partnership: oxfordshire"), "",
				"is incomplete");
	}

	@Test
	void partnershipHeldAlreadyIsNotTouched() {
		var before = EmptyInstallation.rows(this.jdbc);
		var elsewhere = new EmptyInstallation(this.connection, this.connections);
		elsewhere.bringIn(this.archive, this.user, this.events);
		assertThatExceptionOfType(ArchiveRefused.class)
			.isThrownBy(() -> elsewhere.bringIn(this.archive, this.user, this.events))
			.satisfies((refused) -> assertThat(refused.problems())
				.extracting((problem) -> this.messages.getMessage(problem, Locale.UK))
				.anySatisfy((reason) -> assertThat(reason)
					.contains("partnership “oxfordshire” is already in this installation")));
		assertThat(EmptyInstallation.rows(elsewhere.jdbc())).isEqualTo(before);
	}

	@Test
	void formerAddressOfAnotherPartnershipIsRefused() {
		var elsewhere = new EmptyInstallation(this.connection, this.connections);
		elsewhere.jdbc()
			.sql("insert into partnership (id, slug, version) values (gen_random_uuid(), 'oxon', 0)")
			.update();
		elsewhere.jdbc().sql("update partnership set slug = 'berks'").update();
		this.jdbc.sql("""
				insert into partnership_former_slug (slug, partnership_id)
				select 'oxon', id from partnership where slug = 'oxfordshire'""").update();
		Path moved = this.user.asProcess("Export of the test", () -> this.exports.exportPartnership("oxfordshire"));
		this.jdbc.sql("delete from partnership_former_slug").update();
		assertThatExceptionOfType(ArchiveRefused.class)
			.isThrownBy(() -> elsewhere.bringIn(moved, this.user, this.events))
			.satisfies((refused) -> assertThat(refused.problems())
				.extracting((problem) -> this.messages.getMessage(problem, Locale.UK))
				.anySatisfy((reason) -> assertThat(reason).contains("former web address “oxon” belongs to another")));
	}

	@Test
	void whatIsHeldAlreadyUnderTheSameAddressIsReferredTo() {
		var elsewhere = new EmptyInstallation(this.connection, this.connections);
		var police = UUID.randomUUID();
		var manager = UUID.randomUUID();
		var neglect = UUID.randomUUID();
		elsewhere.jdbc()
			.sql("insert into organisation (id, slug, kind, version) values (?, 'thames-valley-police', 'POLICE', 0)")
			.param(police)
			.update();
		elsewhere.jdbc()
			.sql("insert into theme (id, slug, name, version) values (?, 'neglect', 'Neglect of children', 0)")
			.param(neglect)
			.update();
		elsewhere.jdbc()
			.sql("""
					insert into user_account (id, email, display_name, password_hash, enabled, created_at, version)
					values (?, 'business.manager@oxfordshire.example', 'Administrator', '{noop}x', true, now(), 0)""")
			.param(manager)
			.update();
		elsewhere.bringIn(this.archive, this.user, this.events);
		var jdbc = elsewhere.jdbc();
		assertThat(jdbc.sql("select id from organisation where slug = 'thames-valley-police'").query(UUID.class).list())
			.containsExactly(police);
		assertThat(jdbc.sql("select count(*) from agency_role where organisation_id = ?")
			.param(police)
			.query(Integer.class)
			.single()).isPositive();
		assertThat(jdbc.sql("select count(*) from statement_theme where theme_id = ?")
			.param(neglect)
			.query(Integer.class)
			.single()).isPositive();
		assertThat(jdbc.sql("select name from theme where slug = 'neglect'").query(String.class).single())
			.isEqualTo("Neglect of children");
		assertThat(jdbc.sql("select role from role_grant where user_id = ?").param(manager).query(String.class).list())
			.contains("BUSINESS_MANAGER");
		assertThat(
				jdbc.sql("select enabled from user_account where id = ?").param(manager).query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void historyOfImportedRowsIsInOrderAndThatOfExistingOnesIsLeftOut() {
		var elsewhere = new EmptyInstallation(this.connection, this.connections);
		var jdbc = elsewhere.jdbc();
		jdbc.sql("""
				insert into organisation (id, slug, kind, version)
				select gen_random_uuid(), slug, kind, 0 from json_populate_recordset(null::organisation, ?::json)""")
			.param(this.jdbc.sql("select json_agg(o) from organisation o").query(String.class).single())
			.update();
		jdbc.sql(
				"""
						insert into succession (id, predecessor_id, successor_id, effective_on, same_footprint, confirmed, version)
						select gen_random_uuid(), p.id, s.id, '2022-07-01', true, true, 0
						from json_to_recordset(?::json) pair (predecessor text, successor text)
						join organisation p on p.slug = predecessor join organisation s on s.slug = successor""")
			.param(this.jdbc.sql("""
					select json_agg(json_build_object('predecessor', p.slug, 'successor', s.slug)) from succession
					join organisation p on p.id = predecessor_id join organisation s on s.id = successor_id""")
				.query(String.class)
				.single())
			.update();
		elsewhere.bringIn(this.archive, this.user, this.events);
		assertThat(jdbc.sql("""
				select count(*) from (select at < lag(at) over (order by id) as earlier from history
					where actor <> ? and actor not like 'database user%') change where earlier""")
			.param(IMPORT)
			.query(Long.class)
			.single()).isZero();
		assertThat(jdbc
			.sql("""
					select c.name from rows_by_history() h join row_counts() c on c.name = h.name where c.found < h.found""")
			.query(String.class)
			.list()).isEmpty();
	}

}
