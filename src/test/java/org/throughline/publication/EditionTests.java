package org.throughline.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SampleTest
@Transactional
class EditionTests {

	private static final String REPORT = "2024-25";

	@Autowired
	private EditionService editions;

	@Autowired
	private ReportService reports;

	@Autowired
	private PartnershipService partnerships;

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
	void publishingSealsAnEditionWithAllForms() {
		publishAgain("A figure was corrected.");
		var edition = this.editions.edition(this.place.id(), REPORT, 1);
		assertThat(edition.origin()).isEqualTo(EditionOrigin.SEALED);
		assertThat(edition.changes()).isEqualTo("A figure was corrected.");
		assertThat(this.editions.files(edition)).extracting(EditionFileSummary::form)
			.containsExactly(EditionForm.values());
		assertThat(this.editions.files(edition)).filteredOn((file) -> file.form() == EditionForm.PDF)
			.extracting(EditionFileSummary::checked)
			.asString()
			.contains("PDF/UA-1", "veraPDF 1.");
		var json = this.editions.file(this.place, REPORT, 1, EditionForm.JSON);
		assertThat(Sha256.of(json.content())).isEqualTo(edition.sha256()).isEqualTo(json.sha256());
		assertThat(json.name()).isEqualTo("oxfordshire-2024-25-edition-1.json");
	}

	@Test
	void publishingAgainAsksWhatHasChanged() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> publishAgain(" "));
	}

	@Test
	void earlierEditionStaysWhenTheReportIsPublishedAgain() {
		sealEarlier();
		var first = this.editions.file(this.place, REPORT, 1, EditionForm.PDF);
		publishAgain("A figure was corrected.");
		assertThat(this.editions.editions(this.place.id(), REPORT)).extracting(EditionSummary::superseded)
			.containsExactly(false, true);
		assertThat(this.editions.file(this.place, REPORT, 1, EditionForm.PDF).content()).isEqualTo(first.content());
	}

	@Test
	void snapshotHasWhatEveryoneReadsAndNothingElse() {
		this.jdbc.sql("update statement set note = 'Internal note of the test'").update();
		sealEarlier();
		String json = new String(this.editions.file(this.place, REPORT, 1, EditionForm.JSON).content(),
				StandardCharsets.UTF_8);
		assertThat(json).contains("Oxfordshire Safeguarding Children Partnership")
			.doesNotContain("Internal note of the test")
			.doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");
	}

	@Test
	void sameReportGivesTheSameData() {
		sealEarlier();
		var before = this.editions.edition(this.place.id(), REPORT, 1);
		publishAgain("Nothing.");
		var json = new String(this.editions.file(this.place, REPORT, 1, EditionForm.JSON).content(),
				StandardCharsets.UTF_8);
		var again = new String(this.editions.file(this.place, REPORT, 2, EditionForm.JSON).content(),
				StandardCharsets.UTF_8);
		assertThat(before.number()).isEqualTo(1);
		assertThat(again.replaceFirst("\"edition\":\\{[^}]*\\}", ""))
			.isEqualTo(json.replaceFirst("\"edition\":\\{[^}]*\\}", ""));
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
		returnToDraft();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.editions.file(this.place, REPORT, 1, EditionForm.JSON));
	}

	@ParameterizedTest
	@EnumSource(EditionForm.class)
	void unknownEditionIsNotFound(EditionForm form) {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.editions.file(this.place, REPORT, 7, form));
	}

	private void sealEarlier() {
		assertThat(this.user.<Boolean>asProcess("Test", () -> this.editions.sealEarlier(this.place.id(), REPORT)))
			.isTrue();
	}

	private void returnToDraft() {
		this.user.asProcess("Test", () -> {
			this.reports.withdraw(this.place.id(), REPORT, version(), "For the test");
			this.entities.flush();
			return true;
		});
	}

	private void publishAgain(String changes) {
		returnToDraft();
		this.user.asProcess("Test", () -> {
			this.reports.publish(this.place.id(), REPORT, version(), LocalDate.of(2025, 11, 25), true, changes);
			return true;
		});
	}

	private int version() {
		return this.reports.summary(this.place.id(), REPORT).version();
	}

}
