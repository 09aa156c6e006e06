package org.throughline.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.TestOrganisations;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;
import org.throughline.report.ReportWorld;

/**
 * Organisations and actions for tests, in a place of a {@link ReportWorld}.
 */
@TestComponent
public class TestActions {

	private final ReportWorld world;

	private final ActionService actions;

	private final ActionRepository repository;

	private final TransactionTemplate transaction;

	private final TestOrganisations organisations;

	TestActions(ReportWorld world, ActionService actions, ActionRepository repository,
			PlatformTransactionManager transactions, TestOrganisations organisations) {
		this.world = world;
		this.actions = actions;
		this.repository = repository;
		this.transaction = new TransactionTemplate(transactions);
		this.organisations = organisations;
	}

	/** Adds an organisation. Its slug begins with its name. */
	public Body organisation(String name) {
		String slug = name.toLowerCase().replace(' ', '-') + "-" + UUID.randomUUID().toString().substring(0, 8);
		return new Body(this.organisations.add(slug, OrganisationKind.POLICE, name), slug);
	}

	/** Signs in a user with this role who acts for this organisation. */
	public SignedInUser signIn(Role role, ReportWorld.Place place, @Nullable Body body) {
		return this.world.signIn(role, place, (body != null) ? body.id() : null);
	}

	/** Adds an action as a process. */
	public String action(ReportWorld.Place place, Body owner, @Nullable LocalDate dueOn) {
		return this.world
			.asProcess(() -> this.actions.add(place.id(), newAction("Write the guidance", owner.slug(), dueOn)));
	}

	/** Adds an action with this status, regardless of the rules. */
	public String action(ReportWorld.Place place, Body owner, ActionStatus status) {
		String reference = action(place, owner, (LocalDate) null);
		recordStatus(place.id(), reference, status);
		return reference;
	}

	/** Sets the status of an action, regardless of the rules. */
	public void recordStatus(UUID partnership, String reference, ActionStatus status) {
		change(partnership, reference, (action) -> action.recordStatus(status, "said", Instant.now()));
	}

	/** Sets the day an action is due, regardless of the rules. */
	public void recordDueDate(UUID partnership, String reference, LocalDate dueOn) {
		change(partnership, reference, (action) -> action.changeDueDate(dueOn));
	}

	private void change(UUID partnership, String reference, Consumer<Action> change) {
		this.transaction.executeWithoutResult((transaction) -> {
			change
				.accept(this.repository.findForChangeByPartnershipIdAndReference(partnership, reference).orElseThrow());
			this.repository.flush();
		});
	}

	/** Changes who may see an action, as a process. */
	public void changeVisibility(ReportWorld.Place place, String reference, Visibility visibility) {
		this.world.asProcess(() -> {
			var action = this.actions.forEditing(place.id(), reference).action();
			var content = ActionContent.of(action.content().wording(), visibility);
			this.actions.edit(place.id(), reference,
					new ActionEdit(content, ActionLinks.NONE, action.identity().version()));
			return reference;
		});
	}

	/** An action that partners see, to be added. */
	public static NewAction newAction(String wording, @Nullable String ownerSlug, @Nullable LocalDate dueOn) {
		var content = new ActionContent(wording, PlanWording.NONE, "Head of service", "Staff know it",
				Monitoring.NOT_STATED, Visibility.PARTNER, null);
		return new NewAction(content, ActionLinks.NONE, ownerSlug, dueOn, true, null);
	}

	/**
	 * An organisation.
	 */
	public record Body(UUID id, String slug) {

	}

}
