package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
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

/**
 * Due dates that move and owners that change.
 */
@ApplicationTest
@RecordApplicationEvents
class ActionsOverTimeTests {

	private static final LocalDate FIRST = LocalDate.of(2100, 3, 31);

	private static final LocalDate LATER = LocalDate.of(2100, 6, 30);

	@Autowired
	private ActionService actions;

	@Autowired
	private ActionUpdateService updates;

	@Autowired
	private DueDateService dueDates;

	@Autowired
	private ReassignService reassigning;

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestActions bodies;

	private ReportWorld.Place place;

	private TestActions.Body ccg;

	private String reference;

	@BeforeEach
	void anActionDueInMarch() {
		this.place = this.world.place();
		this.ccg = this.bodies.organisation("Test CCG");
		this.reference = this.bodies.action(this.place, this.ccg, FIRST);
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void aNewDateIsAskedForAndAccepted(@Autowired ApplicationEvents events) {
		signInOwner();
		var wanted = new NewDueDate(UUID.randomUUID(), LATER, "The post is vacant");
		this.dueDates.request(this.place.id(), this.reference, wanted);
		this.dueDates.request(this.place.id(), this.reference, wanted);
		assertThat(details().action().dates().dueOn()).isEqualTo(FIRST);
		assertThat(details().action().newDateAsked()).isTrue();
		assertRefused("action.newDate.waiting", () -> this.dueDates.request(this.place.id(), this.reference,
				new NewDueDate(UUID.randomUUID(), LATER.plusDays(1), "Once more")));
		signInManager();
		var waiting = this.dueDates.openRequests(this.place.id(), Pageable.ofSize(20)).getContent();
		assertThat(waiting).extracting((request) -> request.wish().reason()).containsExactly("The post is vacant");
		this.dueDates.accept(this.place.id(), this.reference, wanted.id(), null, waiting.get(0).version());
		var moved = details();
		assertThat(moved.action().dates().dueOn()).isEqualTo(LATER);
		assertThat(moved.action().dates().firstDueOn()).isEqualTo(FIRST);
		assertThat(moved.updates()).extracting((update) -> update.content().dueOn()).containsExactly(LATER);
		assertThat(moved.openRequest()).isEmpty();
		assertThat(events.stream(DueDateDecided.class)).hasSize(1);
	}

	@Test
	void aRefusalNeedsANoteAndLeavesTheDate() {
		signInOwner();
		var wanted = new NewDueDate(UUID.randomUUID(), LATER, "Later");
		this.dueDates.request(this.place.id(), this.reference, wanted);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.dueDates.accept(this.place.id(), this.reference, wanted.id(), null, 0));
		signInManager();
		assertRefused("text.missing", () -> this.dueDates.refuse(this.place.id(), this.reference, wanted.id(), "", 0));
		this.dueDates.refuse(this.place.id(), this.reference, wanted.id(), "Children cannot wait", 0);
		assertThat(details().action().dates().dueOn()).isEqualTo(FIRST);
		assertThat(details().requests()).extracting((request) -> Objects.requireNonNull(request.decision()).note())
			.containsExactly("Children cannot wait");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.dueDates.accept(this.place.id(), this.reference, wanted.id(), null, 0));
	}

	@Test
	void aManagerMovesTheDateWithAReason() {
		signInManager();
		this.dueDates.change(this.place.id(), this.reference, new NewDueDate(UUID.randomUUID(), LATER, "Agreed"));
		assertThat(details().action().dates().dueOn()).isEqualTo(LATER);
		assertRefused("action.newDate.past", () -> this.dueDates.change(this.place.id(), this.reference,
				new NewDueDate(UUID.randomUUID(), LocalDate.of(2020, 1, 1), "Agreed")));
		assertRefused("action.newDate.same", () -> this.dueDates.change(this.place.id(), this.reference,
				new NewDueDate(UUID.randomUUID(), LATER, "Agreed")));
		signInOwner();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.dueDates.change(this.place.id(),
				this.reference, new NewDueDate(UUID.randomUUID(), FIRST, "Mine")));
	}

	@Test
	void aDueDateInThePastIsConfirmed() {
		signInManager();
		var past = TestActions.newAction("Write the guidance", this.ccg.slug(), LocalDate.of(2020, 1, 1));
		var unconfirmed = new NewAction(past.id(), past.content(), past.links(), past.ownerSlug(), past.dueOn(), false,
				null);
		assertRefused("action.dueOn.past", () -> this.actions.add(this.place.id(), unconfirmed));
		String added = this.actions.add(this.place.id(), past);
		assertThat(this.actions.add(this.place.id(), past)).isEqualTo(added);
		assertThat(this.actions.details(this.place.id(), added).action().overdue()).isTrue();
	}

	@Test
	void whatWasSaidStaysUnderTheNameOfTheDay() {
		signInOwner();
		this.updates.update(this.place.id(), this.reference,
				new NewUpdate(UUID.randomUUID(), ActionStatus.IN_PROGRESS, "Begun", List.of(), null));
		var icb = this.bodies.organisation("Test ICB");
		signInManager();
		assertThat(this.reassigning.openActions(this.place.id(), this.ccg.slug())).hasSize(1);
		var change = new Reassignment(UUID.randomUUID(), icb.slug(), LocalDate.of(2022, 7, 1), "CCGs became ICBs",
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
		assertThat(this.actions.mine(ActionFilter.ALL, Pageable.ofSize(20))).hasSize(1);
		assertThat(this.actions.own(this.reference, null).partnershipId()).isEqualTo(this.place.id());
		assertThat(details().updates()).hasSize(2);
	}

	@Test
	void reassignsNothingWhereOneIsUnknown() {
		var icb = this.bodies.organisation("Test ICB");
		signInManager();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.reassigning.reassign(this.place.id(),
				new Reassignment(UUID.randomUUID(), icb.slug(), FIRST, "Reform", List.of(this.reference, "act-9999"))));
		assertThat(Objects.requireNonNull(details().action().organisation()).slug()).isEqualTo(this.ccg.slug());
	}

	@Test
	void anUpdateDoesNotDisturbTheEditorAndIsNotLost() {
		signInManager();
		int version = details().action().identity().version();
		signInOwner();
		this.updates.update(this.place.id(), this.reference,
				new NewUpdate(UUID.randomUUID(), ActionStatus.REPORTED_COMPLETE, null, List.of(), null));
		signInManager();
		this.actions.edit(this.place.id(), this.reference, edit("Reworded", version));
		assertThat(details().action().content().wording()).isEqualTo("Reworded");
		assertThat(details().action().status()).isEqualTo(ActionStatus.REPORTED_COMPLETE);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.actions.edit(this.place.id(), this.reference, edit("Mine", version)));
	}

	@Test
	void ofTwoManagersJudgingAtOnceOneDecides() {
		signInOwner();
		this.updates.update(this.place.id(), this.reference,
				new NewUpdate(UUID.randomUUID(), ActionStatus.REPORTED_COMPLETE, null, List.of(), null));
		var manager = this.bodies.signIn(Role.BUSINESS_MANAGER, this.place, null);
		var together = new CyclicBarrier(2);
		var one = CompletableFuture.supplyAsync(() -> judges(together, manager, true));
		var two = CompletableFuture.supplyAsync(() -> judges(together, manager, false));
		assertThat(List.of(one.join(), two.join())).containsExactlyInAnyOrder(true, false);
		assertThat(details().updates()).hasSize(2);
	}

	private boolean judges(CyclicBarrier together, SignedInUser manager, boolean verifies) {
		this.world.signIn(manager);
		try {
			together.await();
			if (verifies) {
				this.updates.verify(this.place.id(), this.reference, UUID.randomUUID(), null);
			}
			else {
				this.updates.returnToOwner(this.place.id(), this.reference, UUID.randomUUID(), "No");
			}
			return true;
		}
		catch (RuleViolation refused) {
			return false;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.world.signOut();
		}
	}

	private void signInOwner() {
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.ccg);
	}

	private void signInManager() {
		this.bodies.signIn(Role.BUSINESS_MANAGER, this.place, null);
	}

	private ActionDetails details() {
		return this.actions.details(this.place.id(), this.reference);
	}

	private static ActionEdit edit(String wording, int version) {
		return new ActionEdit(ActionContent.of(wording, Visibility.PARTNER), ActionLinks.NONE, version);
	}

	private static void assertRefused(String key, Runnable change) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(change::run)
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(key));
	}

}
