package org.throughline.action;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

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

	private final JdbcClient jdbc;

	private final TestOrganisations organisations;

	TestActions(ReportWorld world, ActionService actions, JdbcClient jdbc, TestOrganisations organisations) {
		this.world = world;
		this.actions = actions;
		this.jdbc = jdbc;
		this.organisations = organisations;
	}

	/** Adds an organisation. Its slug begins with its name. */
	public Body organisation(String name) {
		String slug = name.toLowerCase().replace(' ', '-') + "-" + UUID.randomUUID().toString().substring(0, 8);
		return new Body(this.organisations.add(slug, OrganisationKind.POLICE, name), slug);
	}

	/** Signs in a user with this role who acts for this organisation. */
	public SignedInUser signIn(Role role, ReportWorld.Place place, @Nullable Body body) {
		var person = this.world.signIn(role, place);
		this.jdbc.sql("update role_grant set organisation_id = :body where user_id = :person")
			.param("body", (body != null) ? body.id() : null)
			.param("person", person.id())
			.update();
		this.world.signIn(person);
		return person;
	}

	/** Adds an action as a process. */
	public String action(ReportWorld.Place place, Body owner, @Nullable LocalDate dueOn) {
		return this.world
			.asProcess(() -> this.actions.add(place.id(), newAction("Write the guidance", owner.slug(), dueOn)));
	}

	/** Adds an action with this status, regardless of the rules. */
	public String action(ReportWorld.Place place, Body owner, ActionStatus status) {
		String reference = action(place, owner, (LocalDate) null);
		this.jdbc.sql("update action set status = ?, status_note = 'said' where partnership_id = ? and reference = ?")
			.params(status.name(), place.id(), reference)
			.update();
		return reference;
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
		var content = new ActionContent(wording, null, null, "Head of service", null, "Staff know it", null,
				Visibility.PARTNER, null);
		return new NewAction(UUID.randomUUID(), content, ActionLinks.NONE, ownerSlug, dueOn, true, null);
	}

	/**
	 * An organisation.
	 */
	public record Body(UUID id, String slug) {

	}

}
