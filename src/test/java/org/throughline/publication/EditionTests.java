package org.throughline.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.RealDocuments;
import org.throughline.SampleTest;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.document.Logo;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.AmendmentKind;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportService;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementEdit;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementService;
import org.throughline.report.TestPublications;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SampleTest
@Transactional
class EditionTests {

	private static final String REPORT = "2024-25";

	private static final String ADDRESS = "/oxfordshire/" + REPORT;

	private static final LocalDate PUBLISHED_ON = LocalDate.of(2025, 12, 12);

	@Autowired
	private EditionService editions;

	@Autowired
	private CopyCheck copies;

	@Autowired
	private ReportService reports;

	@Autowired
	private PublicationService publications;

	@Autowired
	private TestReports drafts;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private StatementService statements;

	@Autowired
	private CurrentUser user;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	private PartnershipSummary place;

	@BeforeEach
	void place() {
		this.place = this.partnerships.require("oxfordshire");
	}

	@Test
	@RealDocuments
	void publishingSealsAnEditionWithAllForms() {
		this.drafts.unpublish(REPORT);
		publish(REPORT, "");
		var edition = edition(1);
		assertThat(edition.origin()).isEqualTo(EditionOrigin.SEALED);
		assertThat(edition.changes()).isNull();
		assertThat(edition.files()).extracting(EditionFileSummary::form).containsExactly(EditionForm.values());
		assertThat(edition.files()).filteredOn((file) -> file.form() == EditionForm.PDF)
			.extracting(EditionFileSummary::checked)
			.asString()
			.contains("PDF/UA-1", "veraPDF 1.");
		var json = this.editions.file(ADDRESS, 1, EditionForm.JSON);
		assertThat(Sha256.of(this.editions.content(json))).isEqualTo(edition.sha256()).isEqualTo(json.sha256());
		assertThat(json.name()).isEqualTo("oxfordshire-2024-25-edition-1.json");
	}

	@Test
	void publishingAgainAsksWhatHasChanged() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> publishAgain(" "));
	}

	@Test
	@RealDocuments
	void earlierEditionStaysWhenTheReportIsPublishedAgain() {
		sealEarlier();
		byte[] first = stored(1, EditionForm.PDF);
		publishAgain("A figure was corrected.");
		assertThat(this.editions.editions(this.place.id(), REPORT)).extracting(EditionSummary::superseded)
			.containsExactly(false, true);
		var correction = edition(2);
		assertThat(correction.origin()).isEqualTo(EditionOrigin.CORRECTION);
		assertThat(correction.publishedOn()).isEqualTo(PUBLISHED_ON);
		assertThat(correction.changes()).isEqualTo("A figure was corrected.");
		assertThat(stored(1, EditionForm.PDF)).isEqualTo(first);
	}

	@Test
	void snapshotHasWhatEveryoneReadsAndNothingElse() {
		this.drafts.open();
		this.jdbc.sql("update statement set note = 'Internal note of the test'").update();
		sealEarlier();
		String json = new String(stored(1, EditionForm.JSON), StandardCharsets.UTF_8);
		assertThat(json).contains("Oxfordshire Safeguarding Children Partnership")
			.doesNotContain("Internal note of the test")
			.doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");
	}

	@Test
	void sameReportGivesTheSameData() {
		sealEarlier();
		var before = edition(1);
		String wording = keyMessage(REPORT).content().wording();
		publishAgain("A key message.");
		publishAgain("The key message is restored.", wording);
		var json = new String(stored(1, EditionForm.JSON), StandardCharsets.UTF_8);
		var again = new String(stored(3, EditionForm.JSON), StandardCharsets.UTF_8);
		assertThat(before.number()).isEqualTo(1);
		assertThat(again.replaceFirst("\"edition\":\\{[^}]*\\}", ""))
			.isEqualTo(json.replaceFirst("\"edition\":\\{[^}]*\\}", ""));
	}

	@Test
	void filesSayThatTheReportWasPublishedLate() {
		this.drafts.open();
		this.drafts.publishedOn(this.drafts.id(REPORT), LocalDate.of(2025, 10, 5));
		sealEarlier();
		assertThat(new String(stored(1, EditionForm.HTML), StandardCharsets.UTF_8)).contains("Publication deadline",
				"Completed 5 days late. It was due on 30 September 2025. Annual report published: duty of",
				"Children Act 2004 s16G", "To be confirmed locally");
		publishAgain("A key message.");
		assertThat(new String(stored(2, EditionForm.JSON), StandardCharsets.UTF_8)).as("the first edition counts")
			.contains("Completed 5 days late");
	}

	@Test
	void filesSayNothingOfTheDeadlineIfTheReportWasInTime() {
		this.drafts.open();
		this.drafts.publishedOn(this.drafts.id(REPORT), LocalDate.of(2025, 9, 30));
		sealEarlier();
		assertThat(new String(stored(1, EditionForm.HTML), StandardCharsets.UTF_8))
			.doesNotContain("Publication deadline");
	}

	@Test
	void databaseRefusesToChangeAnEdition() {
		sealEarlier();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update edition set changes = 'Other words'").update());
	}

	@Test
	void databaseRefusesToRemoveAFile() {
		sealEarlier();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from edition_file").update());
	}

	@Test
	void reportThatWasPublishedEarlierIsSealedOnce() {
		sealEarlier();
		var found = this.editions.editions(this.place.id(), REPORT);
		assertThat(found).extracting(EditionSummary::origin).containsExactly(EditionOrigin.PUBLISHED_EARLIER);
		assertThat(this.user.<Boolean>asProcess("Test", () -> this.editions.sealEarlier(this.place.id(), REPORT)))
			.isFalse();
	}

	@Test
	void editionsOfADraftAreNotFound() {
		sealEarlier();
		this.drafts.unpublish(REPORT);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.editions.file(ADDRESS, 1, EditionForm.JSON));
	}

	@Test
	void everyoneFindsAnEditionByWhatHasChanged() {
		publishAgain("A figure on dental checks was corrected.");
		this.jdbc.sql("set constraints all immediate").update();
		assertThat(this.jdbc.sql("select title from search_entry where kind = 'EDITION' and visibility = 'PUBLIC'")
			.query(String.class)
			.list()).hasSize(2).anyMatch((title) -> title.endsWith(", edition 2"));
	}

	@Test
	void editionKeepsTheCoverItWasMadeWith() {
		byte[] logo = Logo
			.of("<svg viewBox='0 0 3 1'><rect width='1' height='1'/></svg>".getBytes(StandardCharsets.UTF_8),
					"The partnership")
			.png();
		cover("#0b3c49", logo);
		sealEarlier();
		String first = new String(stored(1, EditionForm.JSON), StandardCharsets.UTF_8);
		cover("#4c2c92", null);
		publishAgain("The cover");
		assertThat(new String(stored(1, EditionForm.JSON), StandardCharsets.UTF_8)).isEqualTo(first)
			.contains("\"cover\":{\"colour\":\"#0b3c49\",\"logo\":\"" + Base64.getEncoder().encodeToString(logo));
		assertThat(new String(stored(1, EditionForm.HTML), StandardCharsets.UTF_8))
			.contains("<img alt=\"The partnership\" src=\"data:image/png;base64,");
		assertThat(new String(stored(2, EditionForm.HTML), StandardCharsets.UTF_8)).contains("fill=\"#4c2c92\"")
			.doesNotContain("<img");
	}

	private void cover(String colour, byte @Nullable [] logo) {
		this.jdbc.sql("update partnership set cover_colour = ?, logo = ?, logo_description = ? where slug = ?")
			.param(colour)
			.param(logo)
			.param((logo != null) ? "The partnership" : null)
			.param(this.place.slug())
			.update();
	}

	@Test
	void dataCanBeReadAgainWithoutLoss() {
		sealEarlier();
		byte[] json = stored(1, EditionForm.JSON);
		var read = JsonMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build()
			.readValue(json, Snapshot.class);
		assertThat(read.parts()).isNotEmpty();
		assertThat(read.tables()).isNotEmpty();
	}

	@Test
	@RealDocuments
	void copiesAreRecognisedWhileTheReportIsPublished() {
		sealEarlier();
		byte[] pdf = stored(1, EditionForm.PDF);
		var copy = check(pdf);
		assertThat(copy.state()).isEqualTo(CopyState.UNALTERED);
		assertThat(copy.edition()).extracting(PublishedEdition::page).isEqualTo(ADDRESS + "/editions#edition-1");
		assertThat(copy.later()).isEmpty();

		byte[] savedAnew = Arrays.copyOf(pdf, pdf.length + 1);
		savedAnew[pdf.length] = '\n';
		assertThat(check(savedAnew).state()).isEqualTo(CopyState.DATA_UNALTERED);

		byte[] json = stored(1, EditionForm.JSON);
		byte[] altered = new String(json, StandardCharsets.UTF_8).replaceFirst("children", "adults")
			.getBytes(StandardCharsets.UTF_8);
		assertThat(check(altered).state()).isEqualTo(CopyState.ALTERED);
		assertThat(this.copies.check(Sha256.of(json)).state()).isEqualTo(CopyState.DATA_UNALTERED);

		publishAgain("A figure was corrected.");
		assertThat(check(stored(1, EditionForm.WORD)).later()).extracting(PublishedEdition::changes)
			.containsExactly("A figure was corrected.");
		this.drafts.unpublish(REPORT);
		assertThat(check(pdf)).isEqualTo(CheckedCopy.UNKNOWN);
		assertThat(check(altered)).isEqualTo(CheckedCopy.UNKNOWN);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "{", "{\"report\":{\"partnership\":7}}", "[]", "%PDF-1.7", "PK\u0003\u0004", "Some words" })
	void otherFilesAreUnknown(String content) {
		assertThat(check(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(CheckedCopy.UNKNOWN);
	}

	@ParameterizedTest
	@EnumSource(EditionForm.class)
	void unknownEditionIsNotFound(EditionForm form) {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.editions.file(ADDRESS, 7, form));
	}

	private EditionSummary edition(int number) {
		return this.editions.editions(this.place.id(), REPORT)
			.stream()
			.filter((edition) -> edition.number() == number)
			.findFirst()
			.orElseThrow();
	}

	private CheckedCopy check(byte[] file) {
		return this.copies.check(this.copies.read(file).orElseThrow());
	}

	private byte[] stored(int number, EditionForm form) {
		return this.jdbc.sql("""
				select f.content from edition_file f join edition e on e.id = f.edition_id
				where e.number = ? and f.form = ?""")
			.params(number, form.name())
			.query((row, at) -> row.getBytes(1))
			.single();
	}

	private void sealEarlier() {
		assertThat(this.user.<Boolean>asProcess("Test", () -> this.editions.sealEarlier(this.place.id(), REPORT)))
			.isTrue();
	}

	private void publishAgain(String changes) {
		publishAgain(changes, "Quokkas are safe");
	}

	/** Publishes a correction with other words of the first key message. */
	private void publishAgain(String changes, String wording) {
		this.user.asProcess("Test", () -> {
			String correction = this.reports.amend(this.place.id(), REPORT, AmendmentKind.CORRECTION);
			var first = keyMessage(correction);
			var content = first.content();
			this.statements.edit(
					this.place.id(), correction, first.number(), new StatementEdit(first.kind(),
							content.reworded(content.headline(), wording), first.points(), first.links()),
					first.version());
			publish(correction, changes);
			return true;
		});
	}

	private StatementDetails keyMessage(String report) {
		return this.reports.details(this.place.id(), report)
			.statements()
			.stream()
			.filter((statement) -> statement.kind() == StatementKind.KEY_MESSAGE)
			.findFirst()
			.orElseThrow();
	}

	private void publish(String report, String changes) {
		this.user.asProcess("Test", () -> {
			this.publications.publish(this.place.id(), report, TestPublications
				.order(this.reports.summary(this.place.id(), report).version(), PUBLISHED_ON, true, changes));
			return true;
		});
	}

}
