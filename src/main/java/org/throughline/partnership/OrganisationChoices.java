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

/**
 * The organisations and groups that forms offer: those of the partnership that exist on
 * the date, then former ones, marked with their last day.
 */
@Service
@Transactional(readOnly = true)
public class OrganisationChoices {

	private static final String FORMER = "Former";

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
		return members(partnershipId, LocalDate.now(this.clock), chosen);
	}

	/**
	 * Returns the members of a partnership on a date, and former ones.
	 * @param day the date that the record is about
	 * @param chosen slugs of organisations that are offered although they are no members
	 */
	public List<Choice> members(UUID partnershipId, LocalDate day, Collection<String> chosen) {
		var all = this.organisations.offered(partnershipId, day);
		var choices = new ArrayList<Choice>();
		add(choices, all, (each) -> each.member() && each.existsOn(day), null);
		add(choices, all, (each) -> each.member() && each.begins(day) && chosen.contains(each.slug()), "Later");
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
				former.add(former(group.slug(), content.name(), last));
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
		for (var each : all) {
			if (offered.test(each)) {
				var last = each.lastDay();
				choices.add((FORMER.equals(group) && last != null) ? former(each.slug(), each.name(), last)
						: new Choice(each.slug(), each.name(), null, group));
			}
		}
	}

	private static Choice former(String slug, String name, LocalDate last) {
		return new Choice(slug, name + " (until " + DateText.of(last) + ")", null, FORMER);
	}

}
