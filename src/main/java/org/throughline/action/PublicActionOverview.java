package org.throughline.action;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * Public overview of a partnership's actions.
 *
 * @param all the counts of all
 * @param overdue the longest overdue ones, as many as a glance takes in
 * @param themes the counts for each requested theme, by name; themes without actions are
 * left out
 */
public record PublicActionOverview(PublicActionCounts all, List<Overdue> overdue, List<ThemeActionCounts> themes) {

	public PublicActionOverview {
		overdue = List.copyOf(overdue);
		themes = List.copyOf(themes);
	}

	/**
	 * An action whose due date has passed.
	 *
	 * @param reference its slug
	 * @param wording the action (Markdown)
	 * @param owner who owns it, under today's name, else as written
	 * @param dueOn the day it was due
	 */
	public record Overdue(String reference, String wording, @Nullable String owner, LocalDate dueOn) {

		/** Returns the action in one line without Markdown. */
		public String inOneLine() {
			return Markdown.toText(this.wording);
		}

	}

}
