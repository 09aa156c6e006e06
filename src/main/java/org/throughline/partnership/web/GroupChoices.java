package org.throughline.partnership.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.partnership.GovernanceService;
import org.throughline.platform.govuk.Choice;

import org.springframework.stereotype.Component;

/**
 * The groups that forms offer.
 */
@Component
class GroupChoices {

	private final GovernanceService governance;

	GroupChoices(GovernanceService governance) {
		this.governance = governance;
	}

	/** Returns the partnership's groups except one. */
	List<Choice> except(UUID partnershipId, @Nullable String slug) {
		var choices = new ArrayList<Choice>();
		for (var group : this.governance.groups(partnershipId)) {
			if (!group.slug().equals(slug)) {
				var content = group.group().content();
				var last = content.validity().to();
				choices.add(new Choice(group.slug(),
						(last != null) ? content.name() + " (ended " + last.getYear() + ")" : content.name()));
			}
		}
		return choices;
	}

}
