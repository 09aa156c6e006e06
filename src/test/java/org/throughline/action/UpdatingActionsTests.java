package org.throughline.action;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.partnership.RecordDirectory;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Updates by the owner of an action, and their evidence.
 */
class UpdatingActionsTests extends ActionTest {

	@Autowired
	private EvidenceService evidence;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private LinkableActions linkable;

	@Test
	void managerRecordsTheSourceOfAnUpdate() {
		signInManager();
		assertRefused("text.missing", () -> update(ActionStatus.IN_PROGRESS, "Started"));
	}

	@Test
	void theOwnerMovesItAsTheStatusAllowsAndNowhereElse() {
		signInOwner();
		for (var from : ActionStatus.values()) {
			for (var to : ActionStatus.values()) {
				String one = this.bodies.action(this.place, this.owner, from);
				Runnable move = () -> this.updates.update(this.place.id(), one,
						new NewUpdate(to, null, "said", List.of(), null));
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
	void onlyTheOwnersPeopleAndManagersFindIt() {
		var health = this.bodies.organisation("Test Health");
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, health);
		assertNotFound();
		this.bodies.signIn(Role.PARTNER_AGENCY, this.world.place(), this.owner);
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
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(
				() -> this.updates.decide(this.place.id(), this.reference, ActionStatus.VERIFIED_COMPLETE, null, null));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.updates.decide(this.place.id(),
				this.reference, ActionStatus.NO_LONGER_NEEDED, null, "Mine"));
	}

	@Test
	void aStatementsActionIsCompletedOnceItIsVerified() {
		String reported = this.bodies.action(this.place, this.owner, ActionStatus.REPORTED_COMPLETE);
		String verified = this.bodies.action(this.place, this.owner, ActionStatus.VERIFIED_COMPLETE);
		signInManager();
		assertThat(this.linkable.records(this.place.id())).filteredOn(RecordDirectory.NamedRecord::completed)
			.extracting(RecordDirectory.NamedRecord::reference)
			.contains(verified)
			.doesNotContain(reported, this.reference);
	}

	@Test
	void anInternalActionIsNotItsOwnersToSee() {
		this.bodies.changeVisibility(this.place, this.reference, Visibility.INTERNAL);
		signInOwner();
		assertNotFound();
		assertThat(this.ownActions.list(ActionFilter.ALL, Pageable.ofSize(20))).isEmpty();
	}

	@Test
	void saysStillOnTrackForSeveralWithOneNote() {
		signInOwner();
		String second = this.bodies.action(this.place, this.owner, ActionStatus.IN_PROGRESS);
		String blocked = this.bodies.action(this.place, this.owner, ActionStatus.BLOCKED);
		var keys = List.of(new ActionKey(this.place.id(), this.reference), new ActionKey(this.place.id(), second));
		assertThat(this.updates.confirmNoChange(keys, "On track")).isEqualTo(2);
		assertThat(details().updates()).extracting((update) -> update.content().note()).containsExactly("On track");
		assertThat(details().action().status()).isEqualTo(ActionStatus.NOT_STARTED);
		assertRefused("action.stillOnTrack.notNow",
				() -> this.updates.confirmNoChange(
						List.of(new ActionKey(this.place.id(), second), new ActionKey(this.place.id(), blocked)),
						"On track"));
		assertThat(this.actions.details(this.place.id(), second).updates()).hasSize(1);
		var other = this.bodies.action(this.place, this.bodies.organisation("Test Health"), (LocalDate) null);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.updates.confirmNoChange(List.of(new ActionKey(this.place.id(), other)), "On track"));
	}

	@Test
	void keepsEvidenceForThoseInsideOnly() {
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, null, NewEvidence.link("The policy", "https://example.org/policy"),
				NewEvidence.file("A photo", "../photo.PNG", EvidenceFilesTests.png()));
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
							new NewUpdate(ActionStatus.REPORTED_COMPLETE, null, null,
									List.of(NewEvidence.link("Link", "https://example.org"),
											NewEvidence.file("A photo", "photo.jpg", EvidenceFilesTests.png())),
									null)));
		assertRefused("WebAddress",
				() -> update(ActionStatus.REPORTED_COMPLETE, null, NewEvidence.link("Link", "javascript:alert(1)")));
		assertThat(details().updates()).isEmpty();
		assertThat(details().action().status()).isEqualTo(ActionStatus.NOT_STARTED);
	}

	@Test
	void databaseRefusesToChangeUpdates() {
		signInOwner();
		this.updates.update(this.place.id(), this.reference, new NewUpdate(ActionStatus.IN_PROGRESS, null, "Said",
				List.of(NewEvidence.link("L", "https://example.org")), null));
		// SQL that the database refuses
		for (String change : List.of("update action_update set note = 'other'", "delete from action_update",
				"truncate action_update cascade", "update evidence set describes = 'other'", "delete from evidence",
				"truncate evidence")) {
			assertThatExceptionOfType(Exception.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update())
				.withStackTraceContaining("is refused");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "N/A", "none", "Not evaluated.", "–" })
	void placeholdersAreNoNotesAndDescribeNoEvidence(String text) {
		signInOwner();
		assertRefused("text.placeholder", () -> update(ActionStatus.IN_PROGRESS, text));
		assertRefused("text.placeholder",
				() -> update(ActionStatus.REPORTED_COMPLETE, null, NewEvidence.link(text, "https://example.org")));
		assertRefused("text.placeholder",
				() -> this.updates.confirmNoChange(List.of(new ActionKey(this.place.id(), this.reference)), text));
		assertThat(details().updates()).isEmpty();
		update(ActionStatus.BLOCKED, "Awaiting legal advice");
	}

	private void assertNotFound() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::details);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> update(ActionStatus.IN_PROGRESS, null));
	}

}
