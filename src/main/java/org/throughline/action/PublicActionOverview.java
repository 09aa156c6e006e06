package org.throughline.action;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * Public overview of a partnership's actions.
 *
 * @param all the counts of all
 * @param due the longest overdue ones and those due next, by due date
 */
public record PublicActionOverview(PublicActionCounts all, List<Due> due) {

	public PublicActionOverview {
		due = List.copyOf(due);
	}

	/**
	 * An open action with a due date.
	 *
	 * @param reference its slug
	 * @param wording the action (Markdown)
	 * @param owner who owns it, under today's name, else as written
	 * @param dueOn the day it is due
	 * @param overdue whether that day has passed
	 */
	public record Due(String reference, String wording, @Nullable String owner, LocalDate dueOn, boolean overdue) {

		/** Returns the action in one line without Markdown. */
		public String inOneLine() {
			return Markdown.toText(this.wording);
		}

	}

}
