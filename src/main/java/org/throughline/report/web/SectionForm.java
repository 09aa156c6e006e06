package org.throughline.report.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.report.ReportPart;
import org.throughline.report.SectionDetails;

/**
 * A section as typed.
 *
 * @param id given when the empty form is shown, so that a form sent twice adds one
 * section
 * @param version which state of the section the editor saw
 * @param part where it is read
 * @param heading its heading
 * @param body its text (Markdown)
 * @param press which button was pressed
 */
record SectionForm(String id, String version, @OneOf(ReportPart.class) String part,
		@NotBlank @Size(max = 200) String heading, @Size(max = 200_000) String body, String press) {

	SectionForm {
		id = Texts.typed(id);
		version = Texts.typed(version);
		part = Texts.typed(part);
		heading = Texts.typed(heading);
		body = Texts.typed(body);
		press = Texts.typed(press);
	}

	static SectionForm empty() {
		return new SectionForm(TimeOrderedId.next().toString(), "", "", "", "", "");
	}

	static SectionForm of(SectionDetails section) {
		return new SectionForm(section.id().toString(), String.valueOf(section.version()), section.part().name(),
				section.heading(), section.body(), "");
	}

	SectionForm withVersion(int current) {
		return new SectionForm(this.id, String.valueOf(current), this.part, this.heading, this.body, "");
	}

}
