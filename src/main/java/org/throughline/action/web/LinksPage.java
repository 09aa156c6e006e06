package org.throughline.action.web;

import java.util.List;

import org.throughline.platform.govuk.Choice;

/**
 * The page on which what belongs together is looked for and ticked.
 *
 * @param heading what the page does
 * @param hint examples of references
 * @param title title of the action or recommendation
 * @param wording that thing in one line
 * @param address where its choice is sent to
 * @param away address of the thing itself
 * @param choices what is ticked, then what was found
 * @param found how many the words found; none where nothing was looked for
 */
record LinksPage(String heading, String hint, String title, String wording, String address, String away,
		List<Choice> choices, long found) {

	static final int SHOWN = 20;

	/** Whether more was found than is shown. */
	public boolean more() {
		return this.found > SHOWN;
	}

}
