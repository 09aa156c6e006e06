package org.throughline.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * A statement as it is compared with those of other years.
 *
 * @param place its report and its number there
 * @param wording headline and wording
 * @param earlierId the statement it continues, or {@code null}
 * @param themes the names of its themes
 * @param stems its words by stem
 */
public record ComparedStatement(UUID id, Place place, StatementKind kind, String wording, @Nullable String audience,
		@Nullable UUID earlierId, List<String> themes, Map<String, String> stems) {

	/** Returns the first words, for links and buttons. */
	public String firstWords() {
		return Markdown.firstWords(this.wording, 80);
	}

	/** Returns period and body of its report. */
	public String report() {
		return this.place.label;
	}

	/** Returns the slug of its report and its number there, as forms send them. */
	public String address() {
		return this.place.slug + "/" + this.place.number;
	}

	/**
	 * A place in a report.
	 *
	 * @param reportId the report's identifier
	 * @param slug the report's slug
	 * @param label period and body of the report
	 */
	public record Place(UUID reportId, String slug, String label, int number) {

	}

}
