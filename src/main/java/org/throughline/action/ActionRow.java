package org.throughline.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An action as a row of a table, with what belongs to it; for the business manager.
 *
 * @param action itself
 * @param themeSlugs its themes
 * @param note the internal note
 * @param lastWord what was last said of the status; moves of its date, owner or colour
 * apart
 * @param evidenceLink the last address that shows it
 * @param answers the linked recommendations
 */
public record ActionRow(ActionSummary action, List<String> themeSlugs, @Nullable String note, @Nullable String lastWord,
		@Nullable String evidenceLink, List<Answered> answers) {

	/** A recommendation that it answers. */
	public record Answered(String reference, @Nullable String number, String wording, String sourceTitle) {

	}

	/** The action as it stands, to be changed in places. */
	public ActionEdit edit() {
		return new ActionEdit(this.action.planSlug(), this.action.wording(), this.action.ownerAsWritten(),
				this.action.leadRole(), this.action.dueAsWritten(), this.action.successMeasure(), this.action.grade(),
				this.action.visibility(), this.answers.stream().map(Answered::reference).toList(), this.themeSlugs,
				this.note, this.action.version());
	}

}
