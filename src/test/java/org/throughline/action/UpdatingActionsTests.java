package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import org.throughline.ApplicationTest;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
@RecordApplicationEvents
class UpdatingActionsTests {

	/** Only its owner reports a status such as blocked. */
	private static final Runnable NO_MOVE = () -> {
	};

	@Autowired
	private ActionService actions;

	@Autowired
	private ActionUpdateService updates;

	@Autowired
	private EvidenceService evidence;

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestActions bodies;

	@Autowired
	private JdbcClient jdbc;

	private ReportWorld.Place place;

	private TestActions.Body police;

	private String reference;

	@BeforeEach
	void anActionOfThePolice() {
		this.place = this.world.place();
		this.police = this.bodies.organisation("Test Police");
		this.reference = this.bodies.action(this.place, this.police, (LocalDate) null);
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void theOwnerReportsAndAnotherVerifies(@Autowired ApplicationEvents events) {
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, "Done in May");
		signInManager(null);
		var waiting = details();
		assertThat(waiting.allowed().mayVerify()).isTrue();
		assertThat(this.actions.list(this.place.id(), ActionFilter.of(Attention.TO_VERIFY), Pageable.ofSize(20)))
			.extracting(ActionSummary::reference)
			.containsExactly(this.reference);
		this.updates.verify(this.place.id(), this.reference, UUID.randomUUID(), "Seen");
		var verified = details();
		assertThat(verified.action().status()).isEqualTo(ActionStatus.VERIFIED_COMPLETE);
		assertThat(verified.action().progress().rating().rag()).isEqualTo(Rag.BLUE);
		assertThat(verified.updates()).extracting((update) -> update.content().kind())
			.containsExactly(UpdateKind.VERIFIED, UpdateKind.PROGRESS);
		assertThat(verified.updates().get(1).by().organisation()).isEqualTo("Test Police");
		assertThat(events.stream(ActionReportedComplete.class)).hasSize(1);
		assertThat(events.stream(ActionVerified.class)).hasSize(1);
	}

	@Test
	void nobodyVerifiesTheirOwnOrganisationsWord() {
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, null);
		signInManager(this.police);
		assertThat(details().allowed().verifyRefusal()).isEqualTo("action.verify.ownOrganisation");
		assertRefused("action.verify.ownOrganisation",
				() -> this.updates.verify(this.place.id(), this.reference, UUID.randomUUID(), null));
		assertRefused("action.verify.ownOrganisation",
				() -> this.updates.returnToOwner(this.place.id(), this.reference, UUID.randomUUID(), "No"));
		assertThat(details().action().status()).isEqualTo(ActionStatus.REPORTED_COMPLETE);
	}

	@Test
	void nobodyVerifiesWhatTheyReportedThemselves() {
		signInManager(null);
		this.updates.update(this.place.id(), this.reference, new NewUpdate(UUID.randomUUID(),
				ActionStatus.REPORTED_COMPLETE, "Is done", List.of(), "told by phone"));
		var told = details().updates().get(0);
		assertThat(told.by().onBehalf()).isTrue();
		assertThat(told.by().source()).isEqualTo("told by phone");
		assertRefused("action.verify.ownReport",
				() -> this.updates.verify(this.place.id(), this.reference, UUID.randomUUID(), null));
		signInManager(null);
		this.updates.verify(this.place.id(), this.reference, UUID.randomUUID(), null);
	}

	@Test
	void aManagerSaysHowTheyWereTold() {
		signInManager(null);
		assertRefused("text.missing", () -> update(ActionStatus.IN_PROGRESS, "Started"));
	}

	@Test
	void theOwnerMovesItAsTheStatusAllowsAndNowhereElse() {
		signInOwner();
		for (var from : ActionStatus.values()) {
			for (var to : ActionStatus.values()) {
				String one = this.bodies.action(this.place, this.police, from);
				Runnable move = () -> this.updates.update(this.place.id(), one,
						new NewUpdate(UUID.randomUUID(), to, "said", List.of(), null));
				if (from.canTransitionTo(to, ActionActor.OWNER)) {
					move.run();
					assertThat(this.actions.details(this.place.id(), one).action().status()).isEqualTo(to);
				}
				else {
					assertRefused("action.status.notNow", move);
				}
			}
		}
	}

	@Test
	void theManagerMovesItAsTheStatusAllowsAndNowhereElse() {
		signInManager(null);
		for (var from : ActionStatus.values()) {
			for (var to : ActionStatus.values()) {
				String one = this.bodies.action(this.place, this.police, from);
				Runnable move = managersMove(one, to);
				if (from.canTransitionTo(to, ActionActor.MANAGER)) {
					move.run();
					assertThat(this.actions.details(this.place.id(), one).action().status()).isEqualTo(to);
				}
				else if (move != NO_MOVE) {
					assertRefused("action.status.notNow", move);
					assertThat(this.actions.details(this.place.id(), one).action().status()).isEqualTo(from);
				}
			}
		}
	}

	@Test
	void aReturnedActionGoesBackAndCanBeReopenedAfterAll(@Autowired ApplicationEvents events) {
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, null);
		signInManager(null);
		assertRefused("text.missing",
				() -> this.updates.returnToOwner(this.place.id(), this.reference, UUID.randomUUID(), " "));
		this.updates.returnToOwner(this.place.id(), this.reference, UUID.randomUUID(), "No evidence");
		assertThat(details().action().progress().statusNote()).isEqualTo("No evidence");
		assertThat(events.stream(ActionReturned.class)).hasSize(1);
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, "Evidence added");
		signInManager(null);
		this.updates.verify(this.place.id(), this.reference, UUID.randomUUID(), null);
		assertRefused("text.missing",
				() -> this.updates.reopen(this.place.id(), this.reference, UUID.randomUUID(), ""));
		this.updates.reopen(this.place.id(), this.reference, UUID.randomUUID(), "It happened again");
		this.updates.noLongerNeeded(this.place.id(), this.reference, UUID.randomUUID(), "Service closed");
		var closed = details();
		assertThat(closed.action().status()).isEqualTo(ActionStatus.NO_LONGER_NEEDED);
		assertThat(closed.action().progress().rating().rag()).isNull();
		assertThat(closed.updates()).extracting(UpdateDetails::number).containsExactly(6, 5, 4, 3, 2, 1);
	}

	@Test
	void onlyTheOwnersPeopleAndManagersFindIt() {
		var health = this.bodies.organisation("Test Health");
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, health);
		assertNotFound();
		this.bodies.signIn(Role.PARTNER_AGENCY, this.world.place(), this.police);
		assertNotFound();
		this.bodies.signIn(Role.COUNCILLOR, this.place, null);
		assertNotFound();
		this.bodies.signIn(Role.BUSINESS_MANAGER, this.world.place(), null);
		assertNotFound();
		this.world.signOut();
		assertNotFound();
		this.bodies.signIn(Role.SCRUTINEER, this.place, null);
		assertThat(details().allowed().next()).isEmpty();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> update(ActionStatus.IN_PROGRESS, null));
		signInOwner();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.updates.verify(this.place.id(), this.reference, UUID.randomUUID(), null));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.updates.noLongerNeeded(this.place.id(), this.reference, UUID.randomUUID(), "No"));
	}

	@Test
	void anInternalActionIsNotItsOwnersToSee() {
		this.bodies.changeVisibility(this.place, this.reference, Visibility.INTERNAL);
		signInOwner();
		assertNotFound();
		assertThat(this.actions.mine(ActionFilter.ALL, Pageable.ofSize(20))).isEmpty();
	}

	@Test
	void answersTheSecondSendingLikeTheFirst() {
		signInOwner();
		var update = new NewUpdate(UUID.randomUUID(), ActionStatus.REPORTED_COMPLETE, "Once", List.of(), null);
		int number = this.updates.update(this.place.id(), this.reference, update);
		assertThat(this.updates.update(this.place.id(), this.reference, update)).isEqualTo(number);
		assertThat(details().updates()).hasSize(1);
	}

	@Test
	void ofManySendingsAtOnceOneIsAppended() {
		var owner = signInOwner();
		var update = new NewUpdate(UUID.randomUUID(), ActionStatus.REPORTED_COMPLETE, "Once", List.of(), null);
		var together = new CyclicBarrier(4);
		var sendings = IntStream.range(0, 4)
			.mapToObj((at) -> CompletableFuture.supplyAsync(() -> atOnce(together, owner, update)))
			.toList();
		assertThat(sendings.stream().map(CompletableFuture::join)).containsOnly(1);
		assertThat(details().updates()).hasSize(1);
	}

	@Test
	void saysStillOnTrackForSeveralWithOneNote() {
		signInOwner();
		String second = this.bodies.action(this.place, this.police, ActionStatus.IN_PROGRESS);
		String blocked = this.bodies.action(this.place, this.police, ActionStatus.BLOCKED);
		var keys = List.of(new ActionKey(this.place.id(), this.reference), new ActionKey(this.place.id(), second));
		var id = UUID.randomUUID();
		assertThat(this.updates.confirmNoChange(id, keys, "On track")).isEqualTo(2);
		assertThat(this.updates.confirmNoChange(id, keys, "On track")).isEqualTo(2);
		assertThat(details().updates()).extracting((update) -> update.content().note()).containsExactly("On track");
		assertThat(details().action().status()).isEqualTo(ActionStatus.NOT_STARTED);
		assertRefused("action.stillOnTrack.notNow", () -> this.updates.confirmNoChange(UUID.randomUUID(),
				List.of(new ActionKey(this.place.id(), second), new ActionKey(this.place.id(), blocked)), "On track"));
		assertThat(this.actions.details(this.place.id(), second).updates()).hasSize(1);
		var other = this.bodies.action(this.place, this.bodies.organisation("Test Health"), (LocalDate) null);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.updates
			.confirmNoChange(UUID.randomUUID(), List.of(new ActionKey(this.place.id(), other)), "On track"));
	}

	@Test
	void keepsEvidenceForThoseInsideOnly() {
		signInOwner();
		this.updates.update(this.place.id(), this.reference,
				new NewUpdate(UUID.randomUUID(), ActionStatus.REPORTED_COMPLETE, null,
						List.of(NewEvidence.link("The policy", "https://example.org/policy"),
								NewEvidence.file("A photo", "../photo.PNG", EvidenceFilesTests.png())),
						null));
		var shown = details().updates().get(0).evidence();
		assertThat(shown).extracting(EvidenceDetails::fileName).containsExactly(null, "photo.PNG");
		var file = this.evidence.file(this.place.id(), this.reference, 2);
		assertThat(file.content()).isEqualTo(EvidenceFilesTests.png());
		assertThat(file.mediaType()).isEqualTo("image/png");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.evidence.file(this.place.id(), this.reference, 1));
		this.bodies.changeVisibility(this.place, this.reference, Visibility.PUBLIC);
		this.world.signOut();
		assertThat(details().updates()).isEmpty();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.evidence.file(this.place.id(), this.reference, 2));
		var kept = this.jdbc
			.sql("select count(*) from history where table_name = 'evidence' and jsonb_exists(new_row, 'content')")
			.query(Long.class)
			.single();
		assertThat(kept).isZero();
	}

	@Test
	void storesNothingOfAnUpdateWhoseFileIsRefused() {
		signInOwner();
		assertRefused("action.file.named",
				() -> this.updates
					.update(this.place.id(), this.reference,
							new NewUpdate(UUID.randomUUID(), ActionStatus.REPORTED_COMPLETE, null,
									List.of(NewEvidence.link("Link", "https://example.org"),
											NewEvidence.file("A photo", "photo.jpg", EvidenceFilesTests.png())),
									null)));
		assertRefused("WebAddress",
				() -> this.updates.update(this.place.id(), this.reference,
						new NewUpdate(UUID.randomUUID(), ActionStatus.REPORTED_COMPLETE, null,
								List.of(NewEvidence.link("Link", "javascript:alert(1)")), null)));
		assertThat(details().updates()).isEmpty();
		assertThat(details().action().status()).isEqualTo(ActionStatus.NOT_STARTED);
	}

	@Test
	void theDatabaseRefusesToChangeWhatWasSaid() {
		signInOwner();
		this.updates.update(this.place.id(), this.reference, new NewUpdate(UUID.randomUUID(), ActionStatus.IN_PROGRESS,
				"Said", List.of(NewEvidence.link("L", "https://example.org")), null));
		// SQL that the database refuses
		for (String change : List.of("update action_update set note = 'other'", "delete from action_update",
				"truncate action_update cascade", "update evidence set describes = 'other'", "delete from evidence",
				"truncate evidence")) {
			assertThatExceptionOfType(Exception.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update())
				.withStackTraceContaining("is refused");
		}
	}

	@Test
	void theTrafficLightCanBeSetWithAReasonAndGivenBack() {
		signInManager(null);
		this.updates.overrideRag(this.place.id(), this.reference, UUID.randomUUID(), Rag.RED, "Lead post vacant");
		assertThat(details().action().progress().rating().rag()).isEqualTo(Rag.RED);
		assertThat(details().action().progress().rating().proposal().rag()).isEqualTo(Rag.GREEN);
		this.updates.overrideRag(this.place.id(), this.reference, UUID.randomUUID(), null, "Post filled");
		assertThat(details().action().progress().rating().rag()).isEqualTo(Rag.GREEN);
		assertRefused("action.rag.blueIsVerified", () -> this.updates.overrideRag(this.place.id(), this.reference,
				UUID.randomUUID(), Rag.BLUE, "As good as done"));
	}

	private int atOnce(CyclicBarrier together, SignedInUser person, NewUpdate update) {
		this.world.signIn(person);
		try {
			together.await();
			return this.updates.update(this.place.id(), this.reference, update);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.world.signOut();
		}
	}

	private Runnable managersMove(String one, ActionStatus to) {
		var place = this.place.id();
		var id = UUID.randomUUID();
		return switch (to) {
			case VERIFIED_COMPLETE -> () -> this.updates.verify(place, one, id, "said");
			case RETURNED -> () -> this.updates.returnToOwner(place, one, id, "said");
			case IN_PROGRESS -> () -> this.updates.reopen(place, one, id, "said");
			case NO_LONGER_NEEDED -> () -> this.updates.noLongerNeeded(place, one, id, "said");
			default -> NO_MOVE;
		};
	}

	private SignedInUser signInOwner() {
		return this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.police);
	}

	private void signInManager(TestActions.@Nullable Body body) {
		this.bodies.signIn(Role.BUSINESS_MANAGER, this.place, body);
	}

	private void update(ActionStatus to, @Nullable String note) {
		this.updates.update(this.place.id(), this.reference,
				new NewUpdate(UUID.randomUUID(), to, note, List.of(), null));
	}

	private ActionDetails details() {
		return this.actions.details(this.place.id(), this.reference);
	}

	private void assertNotFound() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::details);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> update(ActionStatus.IN_PROGRESS, null));
	}

	private static void assertRefused(String key, Runnable change) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(change::run)
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(key));
	}

}
