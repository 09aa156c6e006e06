package org.throughline.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The content of a section, shared by the entity, its edit and its details.
 *
 * @param body text (Markdown); may be empty
 */
@Embeddable
public record SectionContent(@Enumerated(EnumType.STRING) ReportPart part, String heading, String body) {

	public SectionContent {
		heading = heading.strip();
		body = body.strip();
	}

	/** Returns the section with its heading only. */
	SectionContent withoutText() {
		return new SectionContent(this.part, this.heading, "");
	}

}
