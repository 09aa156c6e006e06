package org.throughline.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The content of a section, shared by the entity, its edit and its details.
 *
 * @param body text (Markdown); may be empty
 * @param source who the text comes from, if not the report's authors
 */
@Embeddable
public record SectionContent(@Enumerated(EnumType.STRING) ReportPart part, String heading, String body,
		@Nullable String source) {

	public SectionContent {
		heading = heading.strip();
		body = body.strip();
		source = blankToNull(source);
	}

	/** Creates a content by the report's authors. */
	public SectionContent(ReportPart part, String heading, String body) {
		this(part, heading, body, null);
	}

	/** Returns the section in another part of the report. */
	SectionContent in(ReportPart other) {
		return new SectionContent(other, this.heading, this.body, this.source);
	}

	/** Returns the section with its heading only. */
	SectionContent withoutText() {
		return new SectionContent(this.part, this.heading, "");
	}

	/** Returns the section with more text at its end, and its source. */
	SectionContent with(String text, @Nullable String itsSource) {
		String sources = (this.source == null || this.source.equals(itsSource)) ? itsSource
				: (itsSource == null) ? this.source : this.source + "; " + itsSource;
		return new SectionContent(this.part, this.heading, this.body + "\n\n" + text, sources);
	}

}
