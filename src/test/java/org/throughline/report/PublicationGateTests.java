package org.throughline.report;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.platform.form.RuleViolation;
import org.throughline.report.SignOffWorld.SignedPlace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.report.SignOffWorld.DRAFT;

/**
 * A partnership's report is published signed off, or with a reason that everyone reads.
 */
@ApplicationTest
class PublicationGateTests {

	@Autowired
	private PublicationService publications;

	@Autowired
	private SignOffService signOffs;

	@Autowired
	private SectionService sections;

	@Autowired
	private ReportService reports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SignOffWorld signing;

	@Autowired
	private ReportWorld world;

	@Autowired
	private MockMvcTester mvc;

	private SignedPlace place;

	@BeforeEach
	void draft() {
		this.place = this.signing.place();
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void draftThatIsNotSignedOffNeedsAReasonThatEveryoneReads() throws Exception {
		var refused = catchThrowableOfType(RuleViolation.class, () -> publish(null));
		assertThat(refused.all()).extracting(RuleViolation::key)
			.startsWith("report.notSignedOff")
			.contains("stage.signOffs.missing");
		assertThat(catchThrowableOfType(RuleViolation.class, () -> publish("N/A")).key()).isEqualTo("text.placeholder");
		publish("The deadline of the council");
		assertThat(read())
			.contains("Published without the sign-off of all safeguarding partners", "The deadline of the council")
			.doesNotContain("Signed off by");
	}

	@Test
	void signedReportIsPublishedWithoutAReasonAndNamesWhoSigned() throws Exception {
		signAll();
		assertThatNoException()
			.isThrownBy(() -> this.publications.checkPublication(this.place.id(), DRAFT, order(null)));
		publish("No reason is needed");
		assertThat(read()).contains("Signed off by", "Council of the test for Council", "Police of the test for Police")
			.doesNotContain("Published without the sign-off", "No reason is needed");
	}

	@Test
	void signatureThatIsReopenedBlocksThePublication() {
		signAll();
		this.signing.move(this.place, ReportStage.SCRUTINY);
		var section = new SectionContent(ReportPart.OVERVIEW, "Purpose", "Changed after all had signed.");
		this.sections.edit(this.place.id(), DRAFT, "purpose", section, 0);
		var refused = catchThrowableOfType(RuleViolation.class, () -> publish(null));
		assertThat(refused.all()).extracting(RuleViolation::key).contains("stage.signOffs.reopened");
	}

	@Test
	void amendmentNotesThatOnlyTheFirstEditionWasSigned() throws Exception {
		signAll();
		publish(null);
		String unsigned = "The signatures are of the first edition. Later amendments and corrections were not signed";
		assertThat(read()).contains("Signed off by").doesNotContain(unsigned);
		this.world.signIn(this.place.manager());
		String amendment = this.reports.amend(this.place.id(), DRAFT, AmendmentKind.CORRECTION);
		this.sections.edit(this.place.id(), amendment, "purpose",
				new SectionContent(ReportPart.OVERVIEW, "Purpose", "Corrected after all had signed."), 0);
		int version = this.reports.summary(this.place.id(), amendment).version();
		this.publications.publish(this.place.id(), amendment,
				new PublicationOrder(version, LocalDate.now(TestClock.ZONE), true, "Purpose corrected", null, null));
		assertThat(read()).contains("Corrected after all had signed.", "Signed off by", unsigned);
		assertThat(this.jdbc.sql("""
				select number, convert_from(f.content, 'UTF8') like '%' || ? || '%' as said
				from edition e join edition_file f on f.edition_id = e.id join annual_report r on r.id = e.report_id
				where f.form = 'JSON' and r.partnership_id = ? order by number""")
			.params(unsigned, this.place.id())
			.query((row, number) -> row.getBoolean("said"))
			.list()).containsExactly(false, true);
	}

	private void signAll() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		for (int at = 0; at < 3; at++) {
			this.world.signIn(this.place.person(at));
			this.signOffs.sign(this.place.id(), DRAFT, this.place.partner(at),
					this.signOffs.fingerprint(this.signing.summary(this.place)).sha256());
		}
		this.signing.move(this.place, ReportStage.SIGNED_OFF);
	}

	private void publish(@Nullable String override) {
		this.publications.publish(this.place.id(), DRAFT, order(override));
	}

	private PublicationOrder order(@Nullable String override) {
		return new PublicationOrder(this.signing.summary(this.place).version(), LocalDate.now(TestClock.ZONE), true,
				null, override, null);
	}

	private String read() throws UnsupportedEncodingException {
		this.world.signOut();
		var page = this.mvc.get().uri("/" + this.place.place().slug() + "/" + DRAFT).exchange();
		return Jsoup.parse(page.getResponse().getContentAsString()).select("main").text();
	}

}
