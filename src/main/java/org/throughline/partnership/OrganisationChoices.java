package org.throughline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.govuk.Choice;
import org.throughline.platform.time.Dates;

/**
 * The organisations and groups that forms offer: those that take part in the partnership
 * on the date; those that exist but whose roles have ended, with the last day of their
 * roles; then former ones, with their own last day.
 */
@Service
@Transactional(readOnly = true)
public class OrganisationChoices {

	private static final String FORMER = "Former";

	private static final String NO_CURRENT_ROLE = "No current role";

	private final OrganisationReader organisations;

	private final GroupReader groups;

	private final Clock clock;

	OrganisationChoices(OrganisationReader organisations, GroupReader groups, Clock clock) {
		this.organisations = organisations;
		this.groups = groups;
		this.clock = clock;
	}

	/** Returns the current and former members of a partnership. */
	public List<Choice> members(UUID partnershipId) {
		return members(partnershipId, List.of());
	}

	/**
	 * Returns the current and former members of a partnership.
	 * @param chosen slug of an organisation that is offered although it is no member, or
	 * {@code null} for none
	 */
	public List<Choice> members(UUID partnershipId, @Nullable String chosen) {
		return members(partnershipId, (chosen != null) ? List.of(chosen) : List.of());
	}

	/**
	 * Returns the current and former members of a partnership.
	 * @param chosen slugs of organisations that are offered although they are no members
	 */
	public List<Choice> members(UUID partnershipId, Collection<String> chosen) {
		return members(partnershipId, null, chosen);
	}

	/**
	 * Returns the members of a partnership on a date, and former ones.
	 * @param date the date that the record is about; {@code null} or a later one for
	 * today
	 * @param chosen slugs of organisations that are offered although they are no members
	 */
	public List<Choice> members(UUID partnershipId, @Nullable LocalDate date, Collection<String> chosen) {
		var today = LocalDate.now(this.clock);
		var day = (date == null || date.isAfter(today)) ? today : date;
		var all = this.organisations.offered(partnershipId, day);
		var choices = new ArrayList<Choice>();
		add(choices, all, (each) -> each.member() && each.existsOn(day) && !each.withoutRole(day), null);
		add(choices, all, (each) -> each.member() && each.begins(day) && chosen.contains(each.slug()), "Later");
		add(choices, all, (each) -> each.existsOn(day) && each.withoutRole(day), NO_CURRENT_ROLE);
		add(choices, all, (each) -> each.member() && each.ended(day), FORMER);
		add(choices, all, (each) -> !each.member() && chosen.contains(each.slug()), "Not in the partnership");
		return choices;
	}

	/**
	 * Returns all organisations, also those of other partnerships only, to add a role.
	 */
	public List<Choice> everywhere(UUID partnershipId) {
		var today = LocalDate.now(this.clock);
		var all = this.organisations.offered(partnershipId, today);
		var choices = new ArrayList<Choice>();
		add(choices, all, (each) -> each.member() && !each.ended(today), null);
		add(choices, all, (each) -> !each.member() && !each.ended(today), "In other partnerships");
		add(choices, all, (each) -> each.ended(today), FORMER);
		return choices;
	}

	/** Returns the groups of a partnership that exist, and former ones. */
	public List<Choice> groups(UUID partnershipId) {
		var today = LocalDate.now(this.clock);
		var current = new ArrayList<Choice>();
		var former = new ArrayList<Choice>();
		for (var group : this.groups.groups(partnershipId, today)) {
			var content = group.group().content();
			var last = content.validity().to();
			if (last != null && last.isBefore(today)) {
				former.add(ended(FORMER, group.slug(), content.name(), "until", last));
			}
			else {
				current.add(new Choice(group.slug(), content.name()));
			}
		}
		current.addAll(former);
		return current;
	}

	private static void add(List<Choice> choices, List<OfferedOrganisation> all, Predicate<OfferedOrganisation> offered,
			@Nullable String group) {
		all.stream().filter(offered).map((each) -> choice(each, group)).forEach(choices::add);
	}

	private static Choice choice(OfferedOrganisation offered, @Nullable String group) {
		if (FORMER.equals(group) && offered.lastDay() != null) {
			return ended(FORMER, offered.slug(), offered.name(), "until", offered.lastDay());
		}
		if (NO_CURRENT_ROLE.equals(group) && offered.lastRole() != null) {
			return ended(NO_CURRENT_ROLE, offered.slug(), offered.name(), "role until", offered.lastRole());
		}
		return new Choice(offered.slug(), offered.name(), null, group);
	}

	private static Choice ended(String group, String slug, String name, String until, LocalDate last) {
		return new Choice(slug, "%s (%s %s)".formatted(name, until, Dates.inWords(last)), null, group);
	}

}
