package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;
import org.throughline.report.ReportWorld;

/**
 * Organisations and actions for tests, in a place of a {@link ReportWorld}.
 */
public class ActionWorld {

	private final ReportWorld world;

	private final ActionService actions;

	private final JdbcClient jdbc;

	ActionWorld(ReportWorld world, ActionService actions, JdbcClient jdbc) {
		this.world = world;
		this.actions = actions;
		this.jdbc = jdbc;
	}

	/** Another organisation; its slug begins like its name. */
	public Body organisation(String name) {
		UUID id = UUID.randomUUID();
		String slug = name.toLowerCase().replace(' ', '-') + "-" + id.toString().substring(0, 8);
		this.jdbc.sql("insert into organisation (id, slug, kind, version) values (?, ?, 'POLICE', 0)")
			.params(id, slug)
			.update();
		this.jdbc.sql("insert into organisation_name (id, organisation_id, name) values (gen_random_uuid(), ?, ?)")
			.params(id, name)
			.update();
		return new Body(id, slug);
	}

	/** Signs in somebody with this role who acts for this organisation. */
	public SignedInUser signIn(Role role, ReportWorld.Place place, @Nullable Body body) {
		var person = this.world.signIn(role, place);
		this.jdbc.sql("update role_grant set organisation_id = :body where user_id = :person")
			.param("body", (body != null) ? body.id() : null)
			.param("person", person.id())
			.update();
		this.world.signIn(person);
		return person;
	}

	/** An action, added as a process. */
	public String action(ReportWorld.Place place, Body owner, @Nullable LocalDate dueOn) {
		return this.world.asProcess(() -> this.actions.add(place.id(), newAction(owner.slug(), dueOn)));
	}

	/** An action in the state wanted, whatever leads there. */
	public String action(ReportWorld.Place place, Body owner, ActionStatus status) {
		String reference = action(place, owner, (LocalDate) null);
		this.jdbc.sql("update action set status = ?, status_note = 'said' where partnership_id = ? and reference = ?")
			.params(status.name(), place.id(), reference)
			.update();
		return reference;
	}

	static NewAction newAction(String ownerSlug, @Nullable LocalDate dueOn) {
		return new NewAction(UUID.randomUUID(), null, "Write the guidance", ownerSlug, null, "Head of service", dueOn,
				null, true, "Staff know it", null, Visibility.PARTNER, List.of(), List.of(), null, null);
	}

	/**
	 * An organisation.
	 */
	public record Body(UUID id, String slug) {

	}

	/** Brings the world into a test's context. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Setting {

		@Bean
		ActionWorld actionWorld(ReportWorld world, ActionService actions, JdbcClient jdbc) {
			return new ActionWorld(world, actions, jdbc);
		}

	}

}
