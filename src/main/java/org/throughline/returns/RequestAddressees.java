package org.throughline.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.OrganisationSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;

/** The organisations, groups and scrutineers from which returns can be requested. */
@Component
public class RequestAddressees {

	private final OrganisationService organisations;

	private final OrganisationChoices choices;

	private final JdbcClient jdbc;

	private final Clock clock;

	RequestAddressees(OrganisationService organisations, OrganisationChoices choices, JdbcClient jdbc, Clock clock) {
		this.organisations = organisations;
		this.choices = choices;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public List<Choice> organisations(UUID partnershipId) {
		return this.choices.members(partnershipId);
	}

	/** Returns the groups of a partnership, and the scrutineers in office. */
	public Others others(UUID partnershipId) {
		var groups = new ArrayList<Choice>();
		var scrutineers = new ArrayList<Choice>();
		this.jdbc
			.sql("""
					select true as is_group, g.slug, g.name from group_label g where g.partnership_id = :partnership
					union all
					select false, a.id::text, a.name from appointment_label a where a.partnership_id = :partnership and a.of_scrutineer
					  and coalesce(a.valid_from, :today) <= :today and coalesce(a.valid_to, :today) >= :today
					order by 3, 2""")
			.param("partnership", partnershipId)
			.param("today", LocalDate.now(this.clock))
			.query((row) -> {
				(row.getBoolean("is_group") ? groups : scrutineers)
					.add(new Choice(row.getString("slug"), row.getString("name")));
			});
		return new Others(List.copyOf(groups), List.copyOf(scrutineers));
	}

	/** Returns those who are asked, organisations by name first. */
	List<AddresseeId> of(UUID partnershipId, NewRequests wanted) {
		var narrative = wanted.narrative();
		var asked = Stream.of(
				organisations(wanted.organisationSlugs()).stream()
					.map((id) -> AddresseeId.of(Addressee.Kind.ORGANISATION, id)),
				groups(partnershipId, narrative.groups()).stream()
					.map((id) -> AddresseeId.of(Addressee.Kind.GROUP, id)),
				appointments(partnershipId, narrative.appointments()).stream()
					.map((id) -> AddresseeId.of(Addressee.Kind.APPOINTMENT, id)))
			.flatMap((each) -> each)
			.toList();
		if (asked.isEmpty()) {
			throw new RuleViolation("organisations", "returns.organisations.none");
		}
		return asked;
	}

	private List<UUID> organisations(List<String> slugs) {
		Set<String> wanted = new HashSet<>(slugs);
		if (wanted.isEmpty()) {
			return List.of();
		}
		var found = this.organisations.all(LocalDate.now(this.clock))
			.stream()
			.filter((organisation) -> wanted.remove(organisation.slug()))
			.map(OrganisationSummary::id)
			.toList();
		if (!wanted.isEmpty()) {
			throw new RuleViolation("organisations", "returns.organisation.unknown", wanted.iterator().next());
		}
		return found;
	}

	private List<UUID> groups(UUID partnershipId, List<String> slugs) {
		var found = this.jdbc.sql(
				"select g.id from group_label g where g.partnership_id = ? and g.slug = any(?) order by lower(g.name), g.id")
			.params(partnershipId, slugs.toArray(String[]::new))
			.query(UUID.class)
			.list();
		if (found.size() != Set.copyOf(slugs).size()) {
			throw new RuleViolation("groups", "returns.group.unknown");
		}
		return found;
	}

	private List<UUID> appointments(UUID partnershipId, List<UUID> ids) {
		var offered = ids.isEmpty() ? List.<UUID>of()
				: others(partnershipId).scrutineers()
					.stream()
					.map((choice) -> UUID.fromString(choice.value()))
					.toList();
		if (!offered.containsAll(ids)) {
			throw new RuleViolation("appointments", "returns.appointment.unknown");
		}
		return List.copyOf(Set.copyOf(ids));
	}

	/**
	 * The groups and appointments from which narratives can be requested.
	 *
	 * @param scrutineers appointments: people with the role of a scrutineer answer
	 */
	public record Others(List<Choice> groups, List<Choice> scrutineers) {

	}

}
