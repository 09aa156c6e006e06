package org.throughline.assurance;

import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;

/**
 * The ratings of a series of audits: organisations by standards and years.
 *
 * @param set the last set of standards
 * @param audits the sets of the series with self-assessments, oldest first
 * @param bodies the organisations of this page
 */
public record RatingHistory(StandardSetDetails set, List<Audit> audits, Page<Body> bodies) {

	/**
	 * One audit of the series.
	 *
	 * @param id identifier of the set
	 * @param slug slug of the set
	 */
	public record Audit(UUID id, String slug, String yearLabel, UUID schemeId, String schemeName) {

	}

	/**
	 * One organisation.
	 *
	 * @param name its name on the day of its last audit
	 * @param ofPartnership whether it is the partnership itself
	 * @param standards a row for each standard of the last set
	 * @param peerReviews the outcomes of peer reviews by audit
	 * @param change how its ratings changed
	 */
	public record Body(String name, boolean ofPartnership, List<Standard> standards,
			List<List<PeerReviewOutcome>> peerReviews, String change) {

		/** Whether there is a peer review. */
		public boolean peerReviewed() {
			return this.peerReviews.stream().anyMatch((each) -> !each.isEmpty());
		}

	}

	/**
	 * One standard of the last set.
	 *
	 * @param cells for each audit the ratings of the standards that match it, or
	 * {@code null} without a self-assessment
	 */
	public record Standard(int number, String title, List<@Nullable List<Rating>> cells) {

	}

	/**
	 * A rating in one audit.
	 *
	 * @param number number of the standard in that audit
	 * @param title its title in that audit
	 * @param own the organisation's own level, or {@code null} if not rated
	 * @param moderated the moderated level, or {@code null}
	 * @param notRated why it is not rated, if known
	 */
	public record Rating(int number, String title, @EmbeddedColumnNaming("own_%s") @Nullable Level own,
			@EmbeddedColumnNaming("moderated_%s") @Nullable Level moderated, @Nullable NotRated notRated) {

		/** Returns the level that counts, or {@code null} if not rated. */
		public @Nullable Level counted() {
			return (this.moderated != null) ? this.moderated : this.own;
		}

		public String ownInWords() {
			return (this.own != null) ? this.own.label : (this.notRated != null) ? this.notRated.label() : "Not rated";
		}

		/** Whether the standard was called otherwise in that audit. */
		public boolean renamed(Standard standard) {
			return !this.title.equals(standard.title);
		}

	}

	/**
	 * A level of a rating scheme.
	 *
	 * @param position its place in the scheme; 1 is the best
	 */
	public record Level(String label, RatingColour colour, int position) {

	}

}
