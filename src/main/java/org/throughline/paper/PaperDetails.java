package org.throughline.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRecord;

/**
 * A paper as business managers see it.
 *
 * @param meeting the meeting for which it was written
 */
public record PaperDetails(UUID id, int number, int version, String slug, PaperState state, PaperContent content,
		Meeting meeting, Origin origin) implements NumberedRecord {

	@Override
	public String title() {
		return this.content.title();
	}

	public boolean draft() {
		return this.state == PaperState.DRAFT;
	}

	/** Returns the names of the reports that it presents. */
	public String presents() {
		return String.join("; ", this.origin.reports);
	}

	/** Returns the day of the meeting, or {@code null} if it is not known. */
	public @Nullable LocalDate meetsOn() {
		return this.meeting.meetsOn();
	}

	/**
	 * The meeting, template and reports of a paper.
	 *
	 * @param reports the names of the reports that it presents
	 * @param longestSides the template's limit in sides of A4, or {@code null}
	 */
	public record Origin(UUID partnershipId, UUID templateId, String templateName, UUID considerationId,
			int considerationNumber, @Column(name = "report_names") List<String> reports,
			@Column(name = "report_ids") List<UUID> reportIds, @Nullable Integer longestSides) {

	}

}
