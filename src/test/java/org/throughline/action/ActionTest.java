package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.RecordApplicationEvents;

import org.throughline.ApplicationTest;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A partnership with an action of one organisation, and users who change it.
 */
@ApplicationTest
@RecordApplicationEvents
abstract class ActionTest {

	static final LocalDate DUE = LocalDate.of(2100, 3, 31);

	@Autowired
	ActionService actions;

	@Autowired
	OwnActionService ownActions;

	@Autowired
	ActionUpdateService updates;

	@Autowired
	ReportWorld world;

	@Autowired
	TestActions bodies;

	ReportWorld.Place place;

	TestActions.Body owner;

	String reference;

	@BeforeEach
	void addAction() {
		this.place = this.world.place();
		this.owner = this.bodies.organisation("Test CCG");
		this.reference = this.bodies.action(this.place, this.owner, DUE);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	SignedInUser signInOwner() {
		return this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.owner);
	}

	SignedInUser signInManager() {
		return this.bodies.signIn(Role.BUSINESS_MANAGER, this.place, null);
	}

	void update(ActionStatus to, @Nullable String note, NewEvidence... evidence) {
		this.updates.update(this.place.id(), this.reference, new NewUpdate(to, null, note, List.of(evidence), null));
	}

	ActionDetails details() {
		return this.actions.details(this.place.id(), this.reference);
	}

	/** Runs work as a user, once all that share the barrier are ready. */
	<T> T atOnce(CyclicBarrier together, SignedInUser person, Callable<T> work) {
		this.world.signIn(person);
		try {
			together.await();
			return work.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.world.signOut();
		}
	}

	static void assertRefused(String key, Runnable change) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(change::run)
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(key));
	}

}
