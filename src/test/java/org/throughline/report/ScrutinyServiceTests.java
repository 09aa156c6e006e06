package org.throughline.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.partnership.AppointmentContent;
import org.throughline.partnership.AppointmentEdit;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.Validity;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.publication.EditionForm;
import org.throughline.publication.EditionService;
import org.throughline.report.ImportedReport.ImportedSection;
import org.throughline.report.RollForward.Decision;
import org.throughline.report.RollForward.SectionChoice;
import org.throughline.report.SignOffWorld.SignedPlace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.report.SignOffWorld.DRAFT;

/**
 * Nobody but the scrutineer changes the words of the scrutineer's statement, in whichever
 * way sections are written.
 */
@ApplicationTest
class ScrutinyServiceTests {

	private static final String STATEMENT = "statement-of-the-independent-scrutineer";

	@Autowired
	private ScrutinyService scrutiny;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SectionService sections;

	@Autowired
	private StatementService statements;

	@Autowired
	private ReportService reports;

	@Autowired
	private PublicationService publications;

	@Autowired
	private RollForwardService rollForward;

	@Autowired
	private DraftFingerprints fingerprints;

	@Autowired
	private AppointmentService appointments;

	@Autowired
	private EditionService editions;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private SignOffWorld signing;

	@Autowired
	private ReportWorld world;

	private SignedPlace place;

	private UUID appointment;

	private SignedInUser scrutineer;

	@BeforeEach
	void placeTheStatement() {
		this.place = this.signing.place();
		this.appointment = this.world.asProcess(() -> this.appointments.add(this.place.id(), scrutineer("A person")));
		this.world.signIn(this.place.manager());
		this.scrutiny.place(summary(DRAFT), this.appointment);
		this.scrutineer = this.world.signIn(Role.SCRUTINEER, this.place.place());
		write(DRAFT, "I saw much.");
		this.world.signIn(this.place.manager());
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void managerNeitherWritesNorAppendsNorRemoves() {
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> write(DRAFT, "I saw little."));
		assertRefused(() -> edit(DRAFT, "I saw little.", null));
		assertRefused(() -> edit(DRAFT, "I saw much.", "The manager"));
		assertRefused(() -> this.sections.append(this.place.id(), DRAFT, STATEMENT, "More of it.", null));
		assertRefused(() -> this.sections.remove(this.place.id(), DRAFT, STATEMENT));
		assertThat(statement(DRAFT).body()).isEqualTo("I saw much.");
	}

	@Test
	void databaseKeepsItsWordsWhateverTheProgramDoes() {
		UUID section = statement(DRAFT).id();
		for (String change : List.of("update section set body = 'I saw little.' where id = ?",
				"update section set source = 'The manager' where id = ?",
				"update section set scrutineer_id = null where id = ?", "delete from section where id = ?")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).param(section).update());
		}
		this.jdbc.sql("update section set part = 'OVERVIEW' where id = ?").param(section).update();
		assertThat(statement(DRAFT).body()).isEqualTo("I saw much.");
	}

	@Test
	void draftWithItsWordsIsRemovedOnlyByWhoConfirmsIt() {
		int version = summary(DRAFT).version();
		assertThat(catchThrowableOfType(RuleViolation.class, () -> this.reports.remove(this.place.id(), DRAFT, version))
			.key()).isEqualTo("report.removesScrutiny");
		this.reports.remove(this.place.id(), DRAFT, version, true);
		assertThat(this.reports.find(this.place.id(), DRAFT)).isEmpty();
	}

	@Test
	void managerPutsNoStatementUnderIt() {
		var edit = new StatementEdit(StatementKind.KEY_MESSAGE, StatementContent.of("All is well"), List.of(),
				StatementLinks.of(STATEMENT, List.of(), List.of()));
		var refused = catchThrowableOfType(RuleViolation.class,
				() -> this.statements.add(this.place.id(), DRAFT, edit));
		assertThat(Violations.fields(refused)).containsExactly("links.section");
	}

	@Test
	void managerFillsNoEmptyPlaceAndRemovesIt() {
		this.world.signIn(this.scrutineer);
		write(DRAFT, "");
		this.world.signIn(this.place.manager());
		assertRefused(() -> edit(DRAFT, "I saw little.", null));
		assertRefused(() -> this.sections.append(this.place.id(), DRAFT, STATEMENT, "More of it.", null));
		this.sections.remove(this.place.id(), DRAFT, STATEMENT);
		assertThat(this.scrutiny.statement(summary(DRAFT))).isEmpty();
	}

	@Test
	void importIsNotTheScrutineersAndReplacesNothing() {
		var section = new ImportedSection(STATEMENT, ReportPart.ASSURANCE, "Statement of the independent scrutineer",
				"I saw little.", null);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> importReport(2025, section));
		assertThat(statement(DRAFT).body()).isEqualTo("I saw much.");
		importReport(2023, section);
		assertThat(this.scrutiny.statement(summary("2023-24"))).isEmpty();
	}

	@Test
	void nextReportHasThePlaceAndNotTheWords() {
		publish(DRAFT, null);
		var keep = Map.of(1, Decision.keep(), 2, Decision.keep());
		String next = this.rollForward
			.roll(this.place.id(), DRAFT,
					new RollForward(this.rollForward.propose(this.place.id(), DRAFT).content(), SectionChoice.TEXT,
							new HashMap<>(keep), new HashMap<>()))
			.slug();
		assertThat(statement(next).body()).isEmpty();
		assertThat(this.reports.details(this.place.id(), next).sections()).extracting(SectionDetails::body)
			.contains("Much was done.");
		assertRefused(() -> edit(next, "I saw much.", null));
		this.world.signIn(this.scrutineer);
		write(next, "I saw more.");
		assertThat(statement(next).body()).isEqualTo("I saw more.");
	}

	@Test
	void onlyTheScrutineerAmendsThePublishedWords() {
		publish(DRAFT, null);
		String amendment = this.reports.amend(this.place.id(), DRAFT, AmendmentKind.CORRECTION);
		assertRefused(() -> edit(amendment, "I saw little.", null));
		assertRefused(() -> this.sections.remove(this.place.id(), amendment, STATEMENT));
		this.world.signIn(this.scrutineer);
		write(amendment, "I saw very much.");
		this.world.signIn(this.place.manager());
		publish(amendment, "A word of the scrutineer");
		assertThat(statement(DRAFT).body()).isEqualTo("I saw very much.");
		assertThat(statement(DRAFT).scrutineerId()).isEqualTo(this.appointment);
	}

	@Test
	void filesPrintTheNameAndPostOfTheScrutineer() {
		var partnership = this.partnerships.require(this.place.place().slug());
		for (var form : List.of(EditionForm.HTML, EditionForm.JSON)) {
			var file = this.editions.draft(partnership, DRAFT, form);
			assertThat(new String(file.content(), StandardCharsets.UTF_8)).as(form.name())
				.contains("I saw much.", "A person, Independent scrutineer")
				.doesNotContain("edition.fact");
		}
	}

	@Test
	void whatIsSignedCoversTheWordsTheNameAndTheSourceOfSections() {
		var before = this.fingerprints.now(summary(DRAFT));
		this.world.signIn(this.scrutineer);
		write(DRAFT, "I saw more.");
		this.world.signIn(this.place.manager());
		var written = this.fingerprints.now(summary(DRAFT));
		assertThat(written.changesSince(before.parts())).hasSize(1).allMatch(ScrutinyServiceTests::isTheStatement);
		int version = this.appointments.find(this.place.id(), this.appointment).version();
		this.appointments.edit(this.place.id(), this.appointment, version, scrutineer("Another person"));
		var named = this.fingerprints.now(summary(DRAFT));
		assertThat(named.changesSince(written.parts())).anyMatch(ScrutinyServiceTests::isTheStatement);
		var purpose = section("purpose");
		this.sections.edit(this.place.id(), DRAFT, "purpose",
				new SectionContent(purpose.part(), purpose.heading(), purpose.body(), "The police"), purpose.version());
		assertThat(this.fingerprints.now(summary(DRAFT)).changesSince(named.parts())).hasSize(1)
			.allMatch((part) -> part.contains("Purpose"));
	}

	private static boolean isTheStatement(String part) {
		return part.contains("Statement of the independent scrutineer");
	}

	private static AppointmentEdit scrutineer(String name) {
		return new AppointmentEdit(new AppointmentContent(name, "Independent scrutineer", Validity.UNKNOWN, null), null,
				null);
	}

	private void write(String report, String body) {
		this.scrutiny.write(summary(report), body, statement(report).version());
	}

	private void edit(String report, String body, @Nullable String source) {
		var shown = statement(report);
		this.sections.edit(this.place.id(), report, STATEMENT,
				new SectionContent(shown.part(), shown.heading(), body, source), shown.version());
	}

	private void importReport(int year, ImportedSection section) {
		this.world.asProcess(() -> {
			this.reports.importReport(
					ReportWorld.report(this.place.place(), year, ReportState.DRAFT, List.of(section), null, null));
			return "";
		});
	}

	private void publish(String report, @Nullable String changes) {
		this.publications.publish(this.place.id(), report,
				TestPublications.order(summary(report).version(), LocalDate.now(TestClock.ZONE), true, changes));
	}

	private void assertRefused(ThrowingCallable work) {
		assertThat(catchThrowableOfType(RuleViolation.class, work).key()).isEqualTo("section.scrutineers");
	}

	private SectionDetails statement(String report) {
		return this.scrutiny.statement(summary(report)).orElseThrow();
	}

	private SectionDetails section(String slug) {
		return this.reports.details(this.place.id(), DRAFT)
			.sections()
			.stream()
			.filter((section) -> section.slug().equals(slug))
			.findFirst()
			.orElseThrow();
	}

	private ReportSummary summary(String report) {
		return this.reports.summary(this.place.id(), report);
	}

}
