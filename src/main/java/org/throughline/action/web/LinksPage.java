package org.throughline.action.web;

import java.util.List;

import org.throughline.platform.govuk.Choice;

/**
 * The page that links actions and recommendations.
 *
 * @param heading what the page does
 * @param hint examples of references
 * @param title title of the action or recommendation
 * @param wording its text in one line
 * @param address the path of the form
 * @param away the path of the action or recommendation
 * @param choices the selected ones, then the search results
 * @param found the number of search results
 */
record LinksPage(String heading, String hint, String title, String wording, String address, String away,
		List<Choice> choices, long found) {

	static final int SHOWN = 20;

	/** Whether more was found than is shown. */
	public boolean more() {
		return this.found > SHOWN;
	}

}
