package org.throughline.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.account.TestAccounts;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.SignOffWorld.SignedPlace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.report.SignOffWorld.DRAFT;

/**
 * Moves drafts to their sign-off: each safeguarding partner signs separately, and again
 * if something that it signed has changed.
 */
@ApplicationTest
class SignOffTests {

	private static final LocalDate TODAY = LocalDate.now(TestClock.ZONE);

	@Autowired
	private SignOffService signOffs;

	@Autowired
	private StageService stages;

	@Autowired
	private StatementService statements;

	@Autowired
	private SignedDraftsJob job;

	@Autowired
	private SignOffWorld signing;

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

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
	void draftGoesThroughItsStagesAndEachMoveIsKept() {
		this.signing.move(this.place, ReportStage.PARTNER_REVIEW, ReportStage.SCRUTINY, ReportStage.DRAFTING);
		assertThat(this.stages.moves(summary())).extracting(StageMove::toStage)
			.containsExactly(ReportStage.DRAFTING, ReportStage.SCRUTINY, ReportStage.PARTNER_REVIEW);
		assertThat(refused(() -> move(ReportStage.SIGNED_OFF, ""))).isEqualTo("stage.notAllowed");
		assertThat(refused(() -> move(ReportStage.PLANNED, " "))).isEqualTo("text.missing");
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> {
			this.world.signIn(this.place.person(0));
			move(ReportStage.PARTNER_REVIEW, "");
		});
	}

	@Test
	void draftIsSignedOffWhenAllHaveSignedAndThenItsWordsAreClosed() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		sign(0);
		sign(1);
		this.world.signIn(this.place.manager());
		assertThat(refused(() -> move(ReportStage.SIGNED_OFF, ""))).isEqualTo("stage.signOffs.missing");
		sign(2);
		this.signing.move(this.place, ReportStage.SIGNED_OFF);
		assertThatExceptionOfType(ReportIsSignedOff.class).isThrownBy(() -> reword("Closed words"));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update section set body = 'Closed' where report_id = ?")
				.param(summary().id())
				.update());
		this.signing.move(this.place, ReportStage.SCRUTINY);
		reword("Open words");
		assertThat(partners()).filteredOn((partner) -> partner.current() == null).hasSize(3);
	}

	@Test
	void changedPartReopensItsSignaturesAndIsNamed() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		sign(0);
		this.world.signIn(this.place.manager());
		assertThat(partners().get(0).current()).isNotNull();
		reword("Other words");
		assertThat(changes()).singleElement().asString().contains("Key messages", "Other words");
		sign(0);
		assertThat(partners().get(0).current()).isNotNull();
		assertThat(partners().get(0).signOffs()).hasSize(2);
	}

	@Test
	void newAndRemovedPartsAndAnotherOrderReopenSignatures() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		sign(0);
		this.world.signIn(this.place.manager());
		this.statements.add(this.place.id(), DRAFT, StatementEdit.of(StatementKind.KEY_MESSAGE, "One more"));
		assertThat(changes()).singleElement().asString().contains("One more", "(new)");
		sign(0);
		this.world.signIn(this.place.manager());
		this.statements.remove(this.place.id(), DRAFT, 3);
		assertThat(changes()).singleElement().asString().contains("One more", "(removed)");
		sign(0);
		this.world.signIn(this.place.manager());
		this.statements.move(this.place.id(), DRAFT, 2, Direction.UP);
		assertThat(changes()).containsExactly("Order of the parts");
	}

	@Test
	void recurringJobFindsWhatChangedWithoutAView() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		sign(0);
		this.world.signIn(this.place.manager());
		reword("Found by the job");
		this.world.signOut();
		this.job.run();
		assertThat(this.jdbc.sql("select changed from sign_off where report_id = ?")
			.param(this.world.asProcess(this::summary).id())
			.query(String.class)
			.single()).contains("Found by the job");
		assertThat(this.jdbc.sql("""
				select distinct h.actor from history h join sign_off s on s.id = h.record_id
				where s.report_id = ? and h.new_row ->> 'changed' like '%Found by the job%'""")
			.param(this.world.asProcess(this::summary).id())
			.query(String.class)
			.list()).containsExactly("Throughline");
	}

	@Test
	void signatoriesAreNotifiedOfWaitingAndChangedDrafts() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		assertThat(notices()).containsOnly("SIGN_OFF_REQUESTED").hasSize(3);
		sign(0);
		this.world.signIn(this.place.manager());
		reword("Changed after it was signed");
		this.job.run();
		assertThat(notices()).hasSize(4).contains("SIGN_OFF_REOPENED");
	}

	private List<String> notices() {
		return this.jdbc
			.sql("select n.kind from notification n join annual_report r on r.id = n.subject_id "
					+ "where r.partnership_id = ? and n.kind like 'SIGN_OFF%'")
			.param(this.place.id())
			.query(String.class)
			.list();
	}

	@Test
	void onlyThePersonOfTheOrganisationSigns() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		this.world.signIn(this.place.person(0));
		String shown = shown();
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.signOffs.sign(this.place.id(), DRAFT, this.place.partner(1), shown));
		this.world.signIn(Role.SCRUTINEER, this.place.place());
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.signOffs.sign(this.place.id(), DRAFT, this.place.partner(0), shown));
		this.world.signIn(Role.COUNCILLOR, this.place.place());
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.signOffs.sign(this.place.id(), DRAFT, this.place.partner(0), shown));
	}

	@Test
	void signingIsRefusedTooEarlyTwiceOutOfOfficeAndForOnesOwnSubmission() {
		this.world.signIn(this.place.person(0));
		assertThat(refused(() -> sign(0))).isEqualTo("signOff.notOpen");
		this.signing.move(this.place, ReportStage.SCRUTINY);
		sign(0);
		assertThat(refused(() -> sign(0))).isEqualTo("signOff.twice");
		this.jdbc.sql(
				"update agency_role set valid_to = ? where organisation_id in (select id from organisation where slug = ?)")
			.params(TODAY.minusDays(1), this.place.partner(1))
			.update();
		assertThat(refused(() -> sign(1))).isEqualTo("signOff.notInOffice");
		var manager = this.place.manager();
		this.accounts.grant(manager, Role.SAFEGUARDING_PARTNER, this.place.id(),
				this.jdbc.sql("select id from organisation where slug = ?")
					.param(this.place.partner(2))
					.query(UUID.class)
					.single());
		this.world.signIn(manager);
		assertThat(refused(() -> this.signOffs.sign(this.place.id(), DRAFT, this.place.partner(2), shown())))
			.isEqualTo("signOff.ownSubmission");
	}

	@Test
	void signatureCoversWhatThePersonWasShown() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		this.world.signIn(this.place.person(0));
		String shown = shown();
		this.world.signIn(this.place.manager());
		reword("Changed while somebody reads");
		this.world.signIn(this.place.person(0));
		var changed = catchThrowableOfType(DraftHasChanged.class,
				() -> this.signOffs.sign(this.place.id(), DRAFT, this.place.partner(0), shown));
		assertThat(changed.changes()).singleElement().asString().contains("Changed while somebody reads");
		assertThat(partners().get(0).signOffs()).isEmpty();
	}

	@Test
	void twoWhoSignAtTheSameTimeBothSign() throws Exception {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		this.world.signIn(this.place.person(0));
		String shown = shown();
		var start = new CountDownLatch(1);
		var threads = Executors.newFixedThreadPool(3);
		try {
			var answers = List.of(0, 1, 0)
				.stream()
				.map((at) -> threads.submit(() -> signAt(start, at, shown)))
				.toList();
			start.countDown();
			int signed = 0;
			for (var answer : answers) {
				signed += answer.get() ? 1 : 0;
			}
			assertThat(signed).isEqualTo(2);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(partners()).filteredOn((partner) -> partner.current() != null).hasSize(2);
	}

	private boolean signAt(CountDownLatch start, int at, String shown) throws InterruptedException {
		this.world.signIn(this.place.person(at));
		start.await();
		try {
			this.signOffs.sign(this.place.id(), DRAFT, this.place.partner(at), shown);
			return true;
		}
		catch (RuleViolation twice) {
			return false;
		}
		finally {
			this.world.signOut();
		}
	}

	@Test
	void signatureOnPaperNamesTheHolderAndKeepsTheProof() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		record(TODAY, "signed.png", SignOffWorld.png());
		var signed = Objects.requireNonNull(partners().get(0).current());
		assertThat(signed.name()).isEqualTo("Council lead of the test");
		assertThat(signed.post()).isEqualTo("Lead safeguarding partner");
		assertThat(signed.proof()).isEqualTo("signed.png");
		assertThat(this.signOffs.proof(this.place.id(), DRAFT, signed.id()).orElseThrow().mediaType())
			.isEqualTo("image/png");
		this.world.signIn(this.place.person(0));
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.signOffs.proof(this.place.id(), DRAFT, signed.id()));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.jdbc.sql("update sign_off set name = 'Another' where id = ?").param(signed.id()).update());
	}

	@Test
	void signatureOnPaperThatIsWithdrawnNoLongerCountsAndStaysRecorded() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		sign(1);
		record(TODAY, "signed.png", SignOffWorld.png());
		var mistake = Objects.requireNonNull(partners().get(0).current());
		assertThat(refused(() -> withdraw(mistake.id(), " "))).isEqualTo("text.missing");
		withdraw(mistake.id(), "Wrong person");
		var partner = partners().get(0);
		assertThat(partner.current()).isNull();
		assertThat(partner.reopened()).isNull();
		assertThat(partner.withdrawn()).singleElement()
			.satisfies((gone) -> assertThat(gone.reopened().reason()).isEqualTo("Wrong person"));
		assertThat(
				this.jdbc.sql("select name from report_sign_offs(?)").param(summary().id()).query(String.class).list())
			.containsExactly("Health of the test");
		assertThat(refused(() -> withdraw(mistake.id(), "Again"))).isEqualTo("signOff.notHolding");
		var signedIn = Objects.requireNonNull(partners().get(1).current());
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> withdraw(signedIn.id(), "Not on paper"));
		sign(0);
		assertThat(partners().get(0).current()).isNotNull();
		this.world.signIn(this.place.person(1));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> withdraw(mistake.id(), "Not a manager"));
	}

	@Test
	void signatureOnPaperOfAFormerPartnerIsListedAndWithdrawn() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		record(TODAY, "signed.png", SignOffWorld.png());
		assertThat(this.signOffs.formerPartners(summary())).isEmpty();
		this.signing.leave(this.place, 0);
		this.world.signIn(this.place.manager());
		var former = this.signOffs.formerPartners(summary());
		assertThat(former).extracting(PartnerSignOff::organisation).containsExactly("Council");
		var signed = Objects.requireNonNull(former.get(0).current());
		assertThat(this.signOffs.onPaper(summary(), signed.id())).isPresent();
		withdraw(signed.id(), "Wrong person");
		assertThat(this.signOffs.formerPartners(summary()).get(0).withdrawn()).hasSize(1);
	}

	private void withdraw(UUID signOff, String reason) {
		this.signOffs.withdraw(this.place.id(), DRAFT, signOff, reason);
	}

	@Test
	void signatureOnPaperIsRefusedForWrongDaysPeopleAndFiles() {
		this.signing.move(this.place, ReportStage.SCRUTINY);
		assertThat(refused(() -> record(TODAY.plusDays(1), "signed.png", SignOffWorld.png())))
			.isEqualTo("signOff.future");
		assertThat(refused(() -> record(TODAY.minusDays(1), "signed.png", SignOffWorld.png())))
			.isEqualTo("signOff.beforeChange");
		assertThat(refused(() -> record(LocalDate.of(2019, 1, 1), "signed.png", SignOffWorld.png())))
			.isEqualTo("signOff.notInOffice");
		assertThat(refused(() -> record(TODAY, "signed.txt", "Signed".getBytes(StandardCharsets.UTF_8))))
			.isEqualTo("signOff.proofKind");
		assertThat(refused(() -> record(TODAY, "signed.pdf", "No PDF".getBytes(StandardCharsets.UTF_8))))
			.contains("disguised");
		assertThat(partners()).allMatch((partner) -> partner.signOffs().isEmpty());
	}

	@Test
	void othersReportsAndAmendmentsAreNotSigned() {
		assertThat(summary().needsSignOff()).isTrue();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.signOffs.sign(this.place.id(), "unknown", this.place.partner(0), ""));
	}

	private void record(LocalDate on, String name, byte[] content) {
		this.world.signIn(this.place.manager());
		var holder = this.signOffs.holders(this.place.id()).get(0);
		this.signOffs.recordOnPaper(this.place.id(), DRAFT,
				new NewPaperSignOff(holder.id().toString(), on, shown(), name, content));
	}

	private void sign(int at) {
		this.world.signIn(this.place.person(at));
		this.signOffs.sign(this.place.id(), DRAFT, this.place.partner(at), shown());
	}

	private void move(ReportStage to, String note) {
		this.stages.move(this.place.id(), DRAFT, summary().version(), to, note);
	}

	private void reword(String wording) {
		int version = this.jdbc.sql("select version from statement where report_id = ? and number = 1")
			.param(summary().id())
			.query(Integer.class)
			.single();
		this.statements.edit(this.place.id(), DRAFT, 1, StatementEdit.of(StatementKind.KEY_MESSAGE, wording), version);
	}

	private String shown() {
		return this.signOffs.fingerprint(summary()).sha256();
	}

	private List<String> changes() {
		return Objects.requireNonNull(partners().get(0).reopened()).reopened().parts();
	}

	private List<PartnerSignOff> partners() {
		return this.signOffs.partners(summary());
	}

	private ReportSummary summary() {
		return this.signing.summary(this.place);
	}

	private static String refused(ThrowingCallable work) {
		return catchThrowableOfType(RuleViolation.class, work).key();
	}

}
