package org.throughline.browse;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The pages that a person follows, and their news.
 *
 * @param since when the visit before ended, or {@code null} at the first one
 * @param followed what the person follows
 * @param entries what is new, the latest change first
 * @param more whether there is more than is listed
 */
public record Following(@Nullable Instant since, List<Followed> followed, Map<Group, List<Feed.Entry>> entries,
		boolean more) {

	/** Returns whether the person follows more than one partnership. */
	public boolean several() {
		return this.followed.stream().map(Followed::slug).distinct().count() > 1;
	}

	/** The headings under which it is listed. */
	public enum Group {

		REPORTS, MESSAGES, ANSWERS, PAPERS;

		static Group of(String kind) {
			return switch (kind) {
				case "REPORT", "EDITION", "UPDATE_NOTE", "REVIEW", "LEARNING_SUMMARY", "FIGURE" -> REPORTS;
				case "RECOMMENDATION", "ACTION", "ACTION_UPDATE" -> ANSWERS;
				case "PAPER", "MEETING", "PROMISE" -> PAPERS;
				default -> MESSAGES;
			};
		}

	}

	/**
	 * A partnership, or a theme in it.
	 *
	 * @param partnership name of the partnership
	 * @param slug slug of the partnership
	 * @param theme the theme, or {@code null}
	 * @param themeSlug slug of the theme, or {@code null}
	 * @param report address of the latest published report, or {@code null}
	 * @param period reporting year of that report, or {@code null}
	 */
	public record Followed(String partnership, String slug, @Nullable String theme, @Nullable String themeSlug,
			@Nullable String report, @Nullable String period) {

		public String address() {
			return "/" + this.slug + ((this.themeSlug != null) ? "/themes/" + this.themeSlug : "");
		}

		/** Returns its name. */
		public String name() {
			return (this.theme != null) ? this.theme + " – " + this.partnership : this.partnership;
		}

	}

}
