package org.throughline.action;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An action as a row of a table; for the business manager.
 *
 * @param themes the names of its themes by slug
 * @param lastNote the last progress note; changes of date, owner or RAG rating do not
 * count
 * @param evidenceLink the last link to evidence
 * @param evidenced whether evidence was added since it was last returned or reopened
 * @param revised the later due dates, in their order
 * @param recommendations the linked recommendations
 */
public record ActionRow(ActionSummary action, Map<String, String> themes, @Nullable String lastNote,
		@Nullable String evidenceLink, boolean evidenced, List<RevisedDueDate> revised,
		List<Recommended> recommendations) {

	/** A linked recommendation. */
	public record Recommended(String reference, @Nullable String number, String wording, String sourceTitle) {

	}

	public List<String> themeSlugs() {
		return List.copyOf(this.themes.keySet());
	}

	/** Returns the stored values, to be changed in places. */
	public ActionEdit edit() {
		var plan = this.action.plan();
		var links = new ActionLinks((plan != null) ? plan.slug() : null,
				this.recommendations.stream().map(Recommended::reference).toList(), themeSlugs());
		return new ActionEdit(this.action.content(), links, this.action.identity().version());
	}

}
