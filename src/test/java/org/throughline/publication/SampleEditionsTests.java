package org.throughline.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.RealDocuments;
import org.throughline.SampleTest;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.document.DocumentText;
import org.throughline.report.ReportService;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every report of the sample in every form. The files are in {@code target/editions}, to
 * be looked at.
 */
@SampleTest
@RealDocuments
@Transactional
class SampleEditionsTests {

	private static final Instant MADE = Instant.parse("2025-12-01T09:00:00Z");

	private static final Path FOLDER = Path.of("target", "editions");

	@Autowired
	private SnapshotReader snapshots;

	@Autowired
	private EditionFiles files;

	@Autowired
	private DocumentFiles checks;

	@Autowired
	private ReportService reports;

	@Autowired
	private PartnershipService partnerships;

	@Test
	void everyReportOfTheSampleIsAccessibleAndHasTheSameTextInEveryFormat() throws Exception {
		Files.createDirectories(FOLDER);
		var place = this.partnerships.require("oxfordshire");
		var found = this.reports.reportsOf(place.id());
		assertThat(found).hasSizeGreaterThan(4);
		for (var report : found) {
			var snapshot = this.snapshots.read(place, report.slug(), 1, report.publishedOn(), null);
			var made = new EnumMap<EditionForm, byte[]>(EditionForm.class);
			for (var form : EditionForm.values()) {
				made.put(form, this.checks.check(form, this.files.make(snapshot, form, false, MADE)).content());
				Files.write(FOLDER.resolve(report.slug() + form.extension()), made.get(form));
			}
			DocumentText.assertSame(requireNonNull(made.get(EditionForm.HTML)),
					requireNonNull(made.get(EditionForm.PDF)), requireNonNull(made.get(EditionForm.WORD)));
		}
	}

	@Test
	void tablesSayWhatIsUncertainAndHaveNoEmptyColumns() {
		var page = page("2016-17");
		var appointments = page.select("table:has(caption:contains(Appointments))");
		assertThat(appointments.select("thead th").eachText()).containsExactly("Role", "Name", "Group", "Notes");
		assertThat(appointments.text()).contains("both days are to be confirmed");
	}

	@Test
	void pictureOfContributionsSaysWhoGetsThemAndThatTheyAreTheSame() {
		var figure = page("2021-22-oxford-city").select("figure:has(figcaption:contains(Largest))");
		assertThat(figure.select("figcaption").text()).endsWith("Largest of 2: £10,000, the same for 2.");
		assertThat(figure.select("tbody th").eachText()).containsExactly("Oxford City Council",
				"Oxford City Council to Oxfordshire Safeguarding Adults Board");
	}

	@Test
	void longNameOfEntryIsPrintedBelowItsFirstWords() {
		var heading = page("2021-22-oxford-city").select("h4:contains(The support included Oxford City)");
		assertThat(heading.text()).endsWith("Government …");
		assertThat(heading.next().next().text()).endsWith("with their own systems and processes.");
	}

	private Document page(String report) {
		var snapshot = this.snapshots.read(this.partnerships.require("oxfordshire"), report, 1,
				LocalDate.of(2022, 9, 30), null);
		return Jsoup.parse(new String(this.files.make(snapshot, EditionForm.HTML, false, MADE), UTF_8));
	}

}
