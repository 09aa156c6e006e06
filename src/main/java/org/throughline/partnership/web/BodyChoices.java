package org.throughline.partnership.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.OrganisationSummary;
import org.throughline.platform.govuk.Choice;

import org.springframework.stereotype.Component;

/**
 * Choices of organisations and groups for forms.
 */
@Component
class BodyChoices {

	private final OrganisationService organisations;

	private final GovernanceService governance;

	BodyChoices(OrganisationService organisations, GovernanceService governance) {
		this.organisations = organisations;
		this.governance = governance;
	}

	/** Returns the organisations that have or had a role in the partnership. */
	List<Choice> takingPart(UUID partnershipId) {
		return choices(this.organisations.takingPart(partnershipId), null);
	}

	/** Returns all organisations except one. */
	List<Choice> organisations(@Nullable String except) {
		return choices(this.organisations.all(), except);
	}

	/** Returns the partnership's groups except one. */
	List<Choice> groups(UUID partnershipId, @Nullable String except) {
		var choices = new ArrayList<Choice>();
		for (var group : this.governance.groups(partnershipId)) {
			if (!group.slug().equals(except)) {
				var content = group.group().content();
				var last = content.validity().to();
				choices.add(new Choice(group.slug(),
						(last != null) ? content.name() + " (ended " + last.getYear() + ")" : content.name()));
			}
		}
		return choices;
	}

	private static List<Choice> choices(List<OrganisationSummary> organisations, @Nullable String except) {
		return organisations.stream()
			.filter((each) -> !each.slug().equals(except))
			.map((each) -> new Choice(each.slug(), each.name()))
			.toList();
	}

}
