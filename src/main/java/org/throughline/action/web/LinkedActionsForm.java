package org.throughline.action.web;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionSummary;
import org.throughline.action.RecommendationDetails;

/**
 * The actions that answer a recommendation, as typed.
 *
 * @param version the version the editor saw
 * @param actionReferences their references
 */
record LinkedActionsForm(String version, String actionReferences) {

	LinkedActionsForm(@Nullable String version, @Nullable String actionReferences) {
		this.version = Typed.text(version);
		this.actionReferences = Typed.text(actionReferences);
	}

	static LinkedActionsForm of(RecommendationDetails details) {
		var linked = details.actions().stream().map(ActionSummary::reference).toList();
		return new LinkedActionsForm(String.valueOf(details.version()), String.join(", ", linked));
	}

}
