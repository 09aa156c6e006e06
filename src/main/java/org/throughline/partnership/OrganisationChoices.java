package org.throughline.partnership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.platform.govuk.Choice;

import org.springframework.stereotype.Service;

/**
 * The organisations that forms offer, under today's names.
 */
@Service
public class OrganisationChoices {

	private final OrganisationService organisations;

	OrganisationChoices(OrganisationService organisations) {
		this.organisations = organisations;
	}

	/** Returns the current and former members of a partnership. */
	public List<Choice> members(UUID partnershipId) {
		return choices(this.organisations.takingPart(partnershipId), List.of());
	}

	/**
	 * Returns the current and former members of a partnership.
	 * @param chosen slug of an organisation that is offered although it is no member, or
	 * {@code null} for none
	 */
	public List<Choice> members(UUID partnershipId, @Nullable String chosen) {
		var members = members(partnershipId);
		if (chosen == null || members.stream().anyMatch((choice) -> choice.value().equals(chosen))) {
			return members;
		}
		return choices(this.organisations.takingPart(partnershipId),
				this.organisations.all()
					.stream()
					.filter((organisation) -> organisation.slug().equals(chosen))
					.toList());
	}

	/** Returns all organisations, the partnership's current and former members first. */
	public List<Choice> all(UUID partnershipId) {
		return choices(this.organisations.takingPart(partnershipId), this.organisations.all());
	}

	/** Returns all organisations except one. */
	public List<Choice> allExcept(@Nullable String slug) {
		return choices(this.organisations.all(), List.of()).stream()
			.filter((choice) -> !choice.value().equals(slug))
			.toList();
	}

	private static List<Choice> choices(List<OrganisationSummary> first, List<OrganisationSummary> then) {
		var choices = new LinkedHashMap<String, Choice>();
		for (var organisations : List.of(first, then)) {
			organisations.forEach((organisation) -> choices.putIfAbsent(organisation.slug(),
					new Choice(organisation.slug(), organisation.name())));
		}
		return List.copyOf(choices.values());
	}

}
