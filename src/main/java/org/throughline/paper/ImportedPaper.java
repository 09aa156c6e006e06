package org.throughline.paper;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a meeting has considered, in a file.
 *
 * @param partnership slug of the partnership
 * @param paper slug of the paper
 * @param template slug of its template
 * @param reports slugs of the reports that it presents
 * @param publicFrom the day on which the agenda made it public
 * @param body its content
 * @param meetings the bodies that considered it or were to consider it; it was written
 * for the first
 */
public record ImportedPaper(String partnership, String paper, String template, List<String> reports,
		LocalDate publicFrom, @JsonUnwrapped PaperContent content, @JsonUnwrapped Body body,
		List<ImportedMeeting> meetings) {

	/** The body of an imported paper. */
	public record Body(List<PaperRecommendation> recommendations, List<ImportedSection> sections,
			List<ImportedClearance> clearances, List<Signatory> signatories, List<ImportedAttachment> attachments) {

	}

	/**
	 * A section.
	 *
	 * @param plain whether its paragraphs have no numbers
	 */
	public record ImportedSection(String key, @Nullable SectionKind kind, @Nullable String heading,
			@Nullable Integer level, boolean plain, List<ImportedParagraph> paragraphs) {

		SectionContent content() {
			return new SectionContent(this.key, (this.kind != null) ? this.kind : SectionKind.TEXT, this.heading,
					(this.level != null) ? this.level : 1, !this.plain && this.kind != SectionKind.CLOSING);
		}

	}

	/**
	 * A paragraph.
	 *
	 * @param kind its kind; if it has none, it is numbered, and at the end of the paper
	 * plain
	 */
	public record ImportedParagraph(@Nullable ParagraphKind kind, String wording) {

	}

	/** A clearance. */
	public record ImportedClearance(@JsonUnwrapped ClearanceSubject subject, @JsonUnwrapped ClearingOfficer officer) {

	}

	/**
	 * An attachment.
	 *
	 * @param report the slug of a report, or {@code null}
	 */
	public record ImportedAttachment(@JsonUnwrapped AttachmentContent content, @Nullable String report) {

	}

	/** A meeting. */
	public record ImportedMeeting(@JsonUnwrapped Meeting meeting, @JsonUnwrapped @Nullable MeetingOutcome outcome,
			@Nullable String source) {

	}

}
