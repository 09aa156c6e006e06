package org.throughline.report.web;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.text.Markdown;
import org.throughline.report.SectionDetails;

/**
 * The form of the scrutineer's own statement.
 *
 * @param body the statement (Markdown)
 * @param press the button
 */
record ScrutinyForm(String version, String body, String press) {

	static ScrutinyForm of(SectionDetails section) {
		return new ScrutinyForm(FormValues.text(section.version()), section.body(), "");
	}

	boolean saving() {
		return FormAction.of(this.press) == FormAction.SAVE;
	}

	String preview() {
		return Markdown.toHtml(this.body);
	}

}
