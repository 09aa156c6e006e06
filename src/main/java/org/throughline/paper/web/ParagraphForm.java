package org.throughline.paper.web;

import org.springframework.validation.Errors;

import org.throughline.paper.PaperParagraphDetails;
import org.throughline.paper.PaperSectionDetails;
import org.throughline.paper.ParagraphKind;
import org.throughline.platform.form.FilledByLink;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;

import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a paragraph.
 *
 * @param section the key of the section of a new one
 * @param after the number of the paragraph that a new one follows; empty for the end
 */
@FilledByLink({ "section", "after" })
record ParagraphForm(String version, String section, String after, String kind, String wording) implements FormFields {

	static ParagraphForm of(PaperParagraphDetails paragraph) {
		return new ParagraphForm(text(paragraph.version()), "", "", paragraph.kind().name(), paragraph.wording());
	}

	/** Returns an empty form with the kind of paragraphs that the section has. */
	ParagraphForm in(PaperSectionDetails found) {
		var usual = found.content().numbered() ? ParagraphKind.NUMBERED : ParagraphKind.PLAIN;
		return new ParagraphForm(this.version, found.key(), this.after, usual.name(), "");
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).oneOf("kind", ParagraphKind.class).required("wording", FormChecks.TEXT);
	}

	ParagraphKind paragraphKind() {
		return FormValues.requiredChoice(ParagraphKind.class, this.kind);
	}

}
