package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.event.ApplicationEvents;

import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Due dates that move and owners that change.
 */
class ActionsOverTimeTests extends ActionTest {

	private static final LocalDate LATER = LocalDate.of(2100, 6, 30);

	@Autowired
	private DueDateService dueDates;

	@Autowired
	private ReassignService reassigning;

	@Test
	void aRequestForANewDateEndsWhenTheActionIsClosed() {
		signInOwner();
		this.dueDates.request(this.place.id(), this.reference, new NewDueDate(LATER, "The post is vacant"));
		signInManager();
		assertThat(this.dueDates.openRequests(this.place.id(), Pageable.ofSize(20))).hasSize(1);
		this.updates.decide(this.place.id(), this.reference, ActionStatus.NO_LONGER_NEEDED, null, "Replaced");
		assertThat(this.dueDates.openRequests(this.place.id(), Pageable.ofSize(20))).isEmpty();
		assertThat(details().requests()).singleElement()
			.satisfies((request) -> assertThat(Objects.requireNonNull(request.decision()).outcome())
				.isEqualTo(RequestOutcome.REFUSED));
	}

	@Test
	void aNewDateIsAskedForAndAccepted(@Autowired ApplicationEvents events) {
		signInOwner();
		var wanted = new NewDueDate(LATER, "The post is vacant");
		this.dueDates.request(this.place.id(), this.reference, wanted);
		assertThat(details().action().dates().dueOn()).isEqualTo(DUE);
		assertThat(details().action().newDateRequested()).isTrue();
		assertRefused("action.newDate.waiting", () -> this.dueDates.request(this.place.id(), this.reference,
				new NewDueDate(LATER.plusDays(1), "Once more")));
		signInManager();
		var waiting = this.dueDates.openRequests(this.place.id(), Pageable.ofSize(20)).getContent();
		assertThat(waiting).extracting((request) -> request.wish().reason()).containsExactly("The post is vacant");
		this.dueDates.accept(this.place.id(), this.reference, request(), null, waiting.get(0).version());
		var moved = details();
		assertThat(moved.action().dates().dueOn()).isEqualTo(LATER);
		assertThat(moved.action().dates().firstDueOn()).isEqualTo(DUE);
		assertThat(moved.updates()).extracting((update) -> update.content().dueOn()).containsExactly(LATER);
		assertThat(moved.openRequest()).isEmpty();
		assertThat(events.stream(DueDateDecided.class)).hasSize(1);
	}

	@Test
	void aRefusalNeedsANoteAndLeavesTheDate() {
		signInOwner();
		var wanted = new NewDueDate(LATER, "Later");
		this.dueDates.request(this.place.id(), this.reference, wanted);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.dueDates.accept(this.place.id(), this.reference, request(), null, 0));
		signInManager();
		assertRefused("text.missing", () -> this.dueDates.refuse(this.place.id(), this.reference, request(), "", 0));
		this.dueDates.refuse(this.place.id(), this.reference, request(), "Children cannot wait", 0);
		assertThat(details().action().dates().dueOn()).isEqualTo(DUE);
		assertThat(details().requests()).extracting((request) -> Objects.requireNonNull(request.decision()).note())
			.containsExactly("Children cannot wait");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.dueDates.accept(this.place.id(), this.reference, request(), null, 0));
	}

	@Test
	void aManagerMovesTheDateWithAReason() {
		signInManager();
		this.dueDates.change(this.place.id(), this.reference, new NewDueDate(LATER, "Agreed"));
		assertThat(details().action().dates().dueOn()).isEqualTo(LATER);
		assertRefused("action.newDate.past", () -> this.dueDates.change(this.place.id(), this.reference,
				new NewDueDate(LocalDate.of(2020, 1, 1), "Agreed")));
		assertRefused("action.newDate.same",
				() -> this.dueDates.change(this.place.id(), this.reference, new NewDueDate(LATER, "Agreed")));
		signInOwner();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.dueDates.change(this.place.id(), this.reference, new NewDueDate(DUE, "Mine")));
	}

	@Test
	void aDueDateInThePastIsConfirmed() {
		signInManager();
		var past = TestActions.newAction("Write the guidance", this.owner.slug(), LocalDate.of(2020, 1, 1));
		var unconfirmed = new NewAction(past.content(), past.links(), past.ownerSlug(), past.dueOn(), false, null);
		assertRefused("action.dueOn.past", () -> this.actions.add(this.place.id(), unconfirmed));
		String added = this.actions.add(this.place.id(), past);
		assertThat(this.actions.details(this.place.id(), added).action().overdue()).isTrue();
	}

	@Test
	void updatesKeepTheNameOfTheirDay() {
		signInOwner();
		update(ActionStatus.IN_PROGRESS, "Begun");
		var icb = this.bodies.organisation("Test ICB");
		signInManager();
		assertThat(this.reassigning.openActions(this.place.id(), this.owner.slug())).hasSize(1);
		var change = new Reassignment(icb.slug(), LocalDate.of(2022, 7, 1), "CCGs became ICBs",
				List.of(this.reference));
		assertThat(this.reassigning.reassign(this.place.id(), change)).isEqualTo(1);
		assertThat(this.reassigning.reassign(this.place.id(), change)).isZero();
		var said = details().updates();
		assertThat(said).extracting((update) -> update.owner().name()).containsExactly("Test CCG", "Test CCG");
		assertThat(said.get(0).owner().newName()).isEqualTo("Test ICB");
		assertThat(details().action().owner()).isEqualTo("Test ICB");
		signInOwner();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::details);
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, icb);
		assertThat(this.ownActions.list(ActionFilter.ALL, Pageable.ofSize(20))).hasSize(1);
		assertThat(this.ownActions.key(this.reference, null).partnershipId()).isEqualTo(this.place.id());
		assertThat(details().updates()).hasSize(2);
	}

	@Test
	void reassignsNothingWhereOneIsUnknown() {
		var icb = this.bodies.organisation("Test ICB");
		signInManager();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.reassigning.reassign(this.place.id(),
				new Reassignment(icb.slug(), DUE, "Reform", List.of(this.reference, "act-9999"))));
		assertThat(Objects.requireNonNull(details().action().organisation()).slug()).isEqualTo(this.owner.slug());
	}

	@Test
	void anUpdateDoesNotDisturbTheEditorAndIsNotLost() {
		signInManager();
		int version = details().action().identity().version();
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, null);
		signInManager();
		this.actions.edit(this.place.id(), this.reference, edit("Reworded", version));
		assertThat(details().action().content().wording()).isEqualTo("Reworded");
		assertThat(details().action().status()).isEqualTo(ActionStatus.REPORTED_COMPLETE);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.actions.edit(this.place.id(), this.reference, edit("Mine", version)));
	}

	private UUID request() {
		return details().requests().get(0).id();
	}

	private static ActionEdit edit(String wording, int version) {
		return new ActionEdit(ActionContent.of(wording, Visibility.PARTNER), ActionLinks.NONE, version);
	}

}
