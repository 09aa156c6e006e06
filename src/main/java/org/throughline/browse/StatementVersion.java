package org.throughline.browse;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.SentenceDifference;

/**
 * A statement in one of the reports that have it.
 *
 * @param earlierId the version it continues, or {@code null} for the first
 * @param reportId its report's identifier
 */
public record StatementVersion(UUID id, @Nullable UUID earlierId, UUID reportId, StatementMention mention) {

	public ReportReference report() {
		return this.mention.report();
	}

	public StatementText statement() {
		return this.mention.statement();
	}

	/** Returns its address below the partnership's. */
	public String path() {
		return this.mention.place().path();
	}

	/** Returns the address of the page with all versions, below the partnership's. */
	static String path(String report, int number) {
		return "statements/" + report + "/" + number;
	}

	/** Returns the changes since another version. */
	public List<SentenceDifference.Change> changes(StatementVersion earlier) {
		return SentenceDifference.between(earlier.text(), text());
	}

	/** Returns headline, wording and sub-points, each as a paragraph. */
	private String text() {
		var content = statement().content();
		String headline = content.headline();
		return Stream
			.concat(Stream.of((headline != null) ? headline : "", content.wording()), statement().points().stream())
			.filter((paragraph) -> !paragraph.isBlank())
			.collect(Collectors.joining("\n\n"));
	}

}
